import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mrzDate } from "#lib/domain/mrz/mrz-date.ts";
import { mrzName } from "#lib/domain/mrz/mrz-name.ts";
import { formatVisaMrz, parseVisaMrz, type VisaMrz } from "#lib/domain/mrz/visa-mrz.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { anyDate, documentNumber, mrzField, mrzNames, stateCode } from "../../../support/arbitraries.ts";
import { day } from "../../../support/policies.ts";

const today = day("1994-01-01");
const specimen: VisaMrz = {
  issuingState: "UTO",
  nameField: "ERIKSSON<<ANNA<MARIA",
  documentNumber: "L898902C",
  nationality: "UTO",
  birthDatePrinted: "690806",
  sex: "F",
  validUntil: day("1994-06-23"),
  optional: "ZE184226B",
};
const lines = [
  "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
  "L898902C<3UTO6908061F9406236ZE184226B<<<<<<<",
] as const;

describe("the machine readable zone of a visa", () => {
  it("is the specimen of Doc 9303-7 for an MRV-A", () => {
    expect(formatVisaMrz("MRV-A", specimen)).toEqual({ ok: true, value: lines });
  });

  it("has lines of 36 characters for an MRV-B", () => {
    expect(formatVisaMrz("MRV-B", { ...specimen, optional: "ZE184226" })).toEqual({
      ok: true,
      value: ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L898902C<3UTO6908061F9406236ZE184226"],
    });
  });

  it.each([
    ["HENG", "DEBORAH MING LO", "V<UTOHENG<<DEBORAH<MING<LO<<<<<<<<<<<<<<<<<<"],
    ["SMITH-JONES", "SUSIE MARGARET", "V<UTOSMITH<JONES<<SUSIE<MARGARET<<<<<<<<<<<<"],
    ["PAPANDROPOULOUS", "JONATHON WARREN TREVOR", "V<UTOPAPANDROPOULOUS<<JONATHON<WARREN<TREVOR"],
  ])("prints %s, %s as its specimen does", (surname, givenNames, expected) => {
    const name = mrzName(surname, givenNames);
    const visa = formatVisaMrz("MRV-A", { ...specimen, nameField: name.ok ? name.value.field : "" });
    expect(visa).toMatchObject({ ok: true, value: [expected, lines[1]] });
  });

  it("prints the first nine characters of a longer passport number, and fillers for unknown parts", () => {
    const visa = formatVisaMrz("MRV-A", {
      ...specimen,
      documentNumber: "AB12345678901",
      nationality: "D",
      birthDatePrinted: "69<<<<",
      sex: "X",
      optional: "",
    });
    expect(visa).toMatchObject({
      ok: true,
      value: [lines[0], "AB1234567<D<<69<<<<9<9406236".replace("7<D", "71D").padEnd(44, "<")],
    });
  });

  it.each([
    [{ issuingState: "kaz" }, "issuing-state", 3],
    [{ issuingState: "1KZ" }, "issuing-state", 3],
    [{ issuingState: "KZ1" }, "issuing-state", 3],
    [{ nameField: "ERIKSSON1" }, "name", 39],
    [{ nationality: "1UT" }, "nationality", 3],
    [{ nationality: "UT1" }, "nationality", 3],
    [{ nameField: "<ERIKSSON" }, "name", 39],
    [{ nameField: "A".repeat(40) }, "name", 39],
    [{ documentNumber: "12 34" }, "document-number", 9],
    [{ documentNumber: "" }, "document-number", 9],
    [{ nationality: "UTOP" }, "nationality", 3],
    [{ birthDatePrinted: "1969" }, "birth-date", 6],
    [{ optional: "-" }, "optional", 16],
    [{ optional: "1".repeat(17) }, "optional", 16],
  ])("refuses %j by the field's name", (change, field, length) => {
    expect(formatVisaMrz("MRV-A", { ...specimen, ...change })).toEqual({
      ok: false,
      problem: { reason: "visa-mrz-unfit", field, length },
    });
  });

  it("fills a state of one letter up to three", () => {
    const visa = { ...specimen, issuingState: "D", documentNumber: "AB<12", optional: "1<2" };
    const formatted = formatVisaMrz("MRV-A", visa);
    expect(formatted).toMatchObject({
      value: [expect.stringMatching(/^V<D<<ERIKSSON<<ANNA/), expect.any(String)],
    });
    const read = parseVisaMrz(formatted.ok ? formatted.value.join("\n") : "", today);
    expect(read).toMatchObject({ value: { issuingState: "D", documentNumber: "AB<12", optional: "1<2" } });
  });

  it("has room for 31 letters of a name and 8 of optional data in an MRV-B", () => {
    expect(formatVisaMrz("MRV-B", specimen)).toMatchObject({ problem: { field: "optional", length: 8 } });
    expect(formatVisaMrz("MRV-B", { ...specimen, nameField: "A".repeat(32) })).toMatchObject({
      problem: { field: "name", length: 31 },
    });
  });
});

describe("reading a visa's zone back", () => {
  it("returns every field of the specimen", () => {
    expect(parseVisaMrz(lines.join("\n"), today)).toEqual({
      ok: true,
      value: {
        ...specimen,
        format: "MRV-A",
        nameField: "ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        surname: "ERIKSSON",
        givenNames: "ANNA MARIA",
        birthDate: "1969-08-06",
      },
    });
  });

  it.each([
    ["", "one\ntwo"],
    ["one line", lines[0]],
    ["three lines", `${lines.join("\n")}\n${lines[0]}`],
    ["lines of different length", `${lines[0]}\n${lines[1].slice(0, 36)}`],
    ["no line at all", ""],
    ["another character at the end", `${lines[0]}\n${lines[1].slice(0, 43)}*`],
    ["other characters", `${lines[0]}\n${lines[1].replace("L", "*")}`],
  ])("names a wrong shape: %s", (_, text) => {
    expect(parseVisaMrz(text, today)).toEqual({ ok: false, problem: [{ reason: "visa-mrz-shape" }] });
  });

  it("names each wrong field", () => {
    const wrong = "M898902C<3UTO6908071Q9413316ZE184226B<<<<<<<";
    expect(parseVisaMrz(`P${lines[0].slice(1)}\n${wrong}`, today)).toEqual({
      ok: false,
      problem: [
        { reason: "visa-mrz-not-a-visa", documentCode: "P<" },
        { reason: "visa-mrz-check-digit", field: "document-number" },
        { reason: "visa-mrz-check-digit", field: "birth-date" },
        { reason: "visa-mrz-check-digit", field: "valid-until" },
        { reason: "visa-mrz-content", field: "valid-until" },
        { reason: "visa-mrz-content", field: "sex" },
      ],
    });
  });

  it("does not trust a zone with a single wrong digit", () => {
    expect(parseVisaMrz(`${lines[0]}\n${lines[1].replace("C<3", "C<4")}`, today)).toEqual({
      ok: false,
      problem: [{ reason: "visa-mrz-check-digit", field: "document-number" }],
    });
  });

  it("reads back whatever was formatted, in lines of A-Z 0-9 < of the right length", () => {
    const now = day("2026-11-22");
    fc.assert(
      fc.property(
        fc.constantFrom("MRV-A", "MRV-B"),
        fc.tuple(stateCode, mrzNames, mrzNames, documentNumber, fc.constantFrom("F", "M", "X")),
        fc.nat(36_000),
        fc.nat(10_000),
        (format, [state, surname, givenNames, number, sex], born, left) => {
          const length = format === "MRV-A" ? 44 : 36;
          const name = mrzName(surname, givenNames, length - 5);
          const birthDate = addDays(now, -born);
          const visa: VisaMrz = {
            issuingState: "KAZ",
            nameField: name.ok ? name.value.field : "",
            documentNumber: number,
            nationality: state,
            birthDatePrinted: mrzDate(birthDate),
            sex,
            validUntil: addDays(now, left),
            optional: "",
          };
          const formatted = formatVisaMrz(format, visa);
          if (!formatted.ok) throw new Error("a visa of MRZ letters was refused");
          for (const line of formatted.value) expect(line).toMatch(new RegExp(`^[A-Z0-9<]{${length}}$`));
          const read = parseVisaMrz(formatted.value.join("\n"), now);
          expect(read).toMatchObject({ ok: true, value: { ...visa, format, birthDate } });
          if (read.ok) expect(formatVisaMrz(format, read.value)).toEqual(formatted);
        },
      ),
    );
  });

  it("for any input, it prints lines of the right length or names the field that does not fit", () => {
    const anything = fc.oneof(fc.string({ maxLength: 50 }), mrzField(45));
    const mostly = (fitting: fc.Arbitrary<string>) =>
      fc.oneof({ weight: 4, arbitrary: fitting }, { weight: 1, arbitrary: anything });
    const visas = fc.record({
      issuingState: mostly(stateCode),
      nameField: mostly(mrzNames.map((name) => name.replaceAll(" ", "<"))),
      documentNumber: mostly(documentNumber),
      nationality: mostly(stateCode),
      birthDatePrinted: mostly(anyDate.map(mrzDate)),
      sex: fc.constantFrom("F", "M", "X"),
      validUntil: anyDate,
      optional: mostly(documentNumber),
    });
    fc.assert(
      fc.property(fc.constantFrom("MRV-A", "MRV-B"), visas, (format, visa) => {
        const formatted = formatVisaMrz(format, visa);
        if (formatted.ok) {
          const line = new RegExp(`^[A-Z0-9<]{${format === "MRV-A" ? 44 : 36}}$`);
          expect(formatted.value).toEqual([expect.stringMatching(line), expect.stringMatching(line)]);
        } else expect(formatted.problem.reason).toBe("visa-mrz-unfit");
      }),
      { numRuns: 300 },
    );
  });
});
