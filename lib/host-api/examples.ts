/** The guest in the documentation; tests send it. */
export const noticeExample = {
  arrivalOn: "2026-11-20",
  borderPoint: "ALA",
  stayUntil: "2026-11-27",
  purpose: "tourist",
  surname: "ERIKSSON",
  givenNames: "ANNA SPECIMEN",
  sex: "F",
  birthDate: "1974-08-12",
  nationality: "SWE",
  passportNumber: "L898902C3",
  passportExpiresOn: "2032-04-15",
  children: [{ surname: "ERIKSSON", givenNames: "TEST SPECIMEN", birthDate: "2019-05-02" }],
};

export const batchExample = {
  notices: [
    noticeExample,
    {
      arrivalOn: "2026-11-20",
      borderPoint: "ALA",
      purpose: "business",
      surname: "SPECIMEN",
      givenNames: "TEST ONE",
      sex: "M",
      birthDate: "1985-04-12",
      nationality: "QAT",
      passportNumber: "C01X00T47",
      address: { region: "75", street: "Specimen street", house: "1" },
      dwelling: "flat",
    },
  ],
} as const;
