import sharp from "sharp";
import { knownDate } from "#lib/domain/plain-date.ts";
import type { VisaDocument } from "#lib/visas/document/visa-document.ts";

/** Grey noise, the same in every run, because nothing compresses worse. */
const noise = Buffer.alloc(140 * 180);
for (let index = 0, state = 1; index < noise.length; index += 1) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  noise[index] = state >>> 24;
}

/** A grey picture of passport size, about as heavy as a real photograph. */
export const photo: Uint8Array = await sharp(noise, { raw: { width: 140, height: 180, channels: 1 } })
  .resize(413, 531)
  .toColourspace("srgb")
  .jpeg({ quality: 62 })
  .toBuffer();

/** The specimen holder of ICAO Doc 9303 with an invented visa. */
export const sampleVisa: VisaDocument = {
  locale: "en",
  number: "E12345678",
  category: "B1",
  purpose: "business",
  placeOfIssue: "Астана / Astana",
  issuedOn: knownDate("2026-11-22"),
  validFrom: knownDate("2026-12-05"),
  validUntil: knownDate("2027-03-04"),
  entries: 1,
  stayDays: 30,
  passportNumber: "L898902C3",
  surname: "ERIKSSON",
  givenNames: "ANNA MARIA",
  sex: "F",
  birthDate: knownDate("1969-08-06"),
  nationality: "UTO",
  nationalityName: "Utopia",
  invitationNumber: "4821093375",
  hostName: "ТОО «Үлгі Өндіріс»",
  photo,
  mrz: ["V<KAZERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO6908061F2703047<<<<<<<<<<<<<<<<"],
  checkUrl: "https://visa.example.org/verify",
  airports: [
    { code: "NQZ", name: "Astana" },
    { code: "ALA", name: "Almaty" },
  ],
  specimen: false,
  documentId: "7d0c1f53-2f0f-4b8a-9c36-2d1f0f6f5a11",
  createdAt: new Date("2026-11-22T09:30:00Z"),
};

/** As many bytes as in a seal of this portal. */
export const sampleSeal = Uint8Array.from({ length: 155 }, (_, index) => (index * 37) % 256);

/** Names and texts far longer than any form allows. */
export const longVisa: VisaDocument = {
  ...sampleVisa,
  locale: "ru",
  surname: "PAPANDROPOULOUS-WOLFESCHLEGELSTEINHAUSENBERGERDORFF VON UND ZU TESTENBURG",
  givenNames: `JONATHON WARREN TREVOR ${"MAXIMILIAN ".repeat(12)}SPECIMEN`,
  hostName: `${"Республиканское государственное предприятие ".repeat(8)}«${"Ұ".repeat(90)}»`,
  placeOfIssue: "Департамент консульской службы Министерства иностранных дел Республики Казахстан",
  nationalityName: "Соединённое Королевство Великобритании и Северной Ирландии",
  airports: Array.from({ length: 12 }, (_, index) => ({
    code: `T${index}`,
    name: `Международный аэропорт ${index}`,
  })),
  specimen: true,
  seal: sampleSeal,
};
