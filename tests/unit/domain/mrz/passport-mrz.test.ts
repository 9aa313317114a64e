import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDigit } from "#lib/domain/mrz/check-digit.ts";
import { birthDateFrom, expiryDateFrom, mrzDate } from "#lib/domain/mrz/mrz-date.ts";
import { mrzName } from "#lib/domain/mrz/mrz-name.ts";
import { type MrzProblem, mrzLines, parsePassportMrz } from "#lib/domain/mrz/passport-mrz.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { documentNumber, mrzNames, stateCode } from "../../../support/arbitraries.ts";
import { day } from "../../../support/policies.ts";

const today = day("2026-11-22");
const first = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const second = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
const problemsOf = (text: string): readonly MrzProblem[] => {
  const read = parsePassportMrz(text, today);
  return read.ok ? [] : read.problem;
};

/** Line 2 with the given fields and correct check digits. */
function secondLine(fields: {
  number?: string;
  birth?: string;
  sex?: string;
  expiry?: string;
  personal?: string;
}) {
  const number = (fields.number ?? "L898902C3").padEnd(9, "<");
  const birth = fields.birth ?? "740812";
  const expiry = fields.expiry ?? "270415";
  const personal = (fields.personal ?? "").padEnd(14, "<");
  const numbered = number + checkDigit(number);
  const born = birth + checkDigit(birth);
  const rest = expiry + checkDigit(expiry) + personal + checkDigit(personal);
  return `${numbered}UTO${born}${fields.sex ?? "F"}${rest}${checkDigit(numbered + born + rest)}`;
}

describe("reading a passport's machine readable zone", () => {
  it("returns every field", () => {
    expect(parsePassportMrz(`${first}\n${second}`, today)).toEqual({
      ok: true,
      value: {
        lines: [first, second],
        documentCode: "P",
        issuingState: "UTO",
        nameField: "ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        surname: "ERIKSSON",
        givenNames: "ANNA MARIA",
        documentNumber: "L898902C3",
        nationality: "UTO",
        birthDatePrinted: "740812",
        birthDate: "1974-08-12",
        sex: "F",
        expiry: "2012-04-15",
        personalNumber: "ZE184226B",
      },
    });
  });

  it("accepts it as people paste it: lower case, spaces, guillemets, one long line", () => {
    const expected = [first, second];
    expect(mrzLines(`\r\n ${first.toLowerCase()} \r\n\r\n${second}\n`)).toEqual(expected);
    expect(mrzLines(first + second)).toEqual(expected);
    expect(mrzLines(first.replace("<<", "«").replace("P<", "P‹"))).toEqual([first]);
    expect(problemsOf(`${first} ${second}`)).toEqual([]);
  });

  it("accepts a passport with a single name, an unspecified sex, and a partly known birth date", () => {
    const oneName = "P<UTOARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<";
    const line = secondLine({ sex: "<", birth: "74<<<<" });
    expect(parsePassportMrz(`${oneName}\n${line}`, today)).toMatchObject({
      ok: true,
      value: {
        surname: "ARKFREITH",
        givenNames: "",
        sex: "X",
        birthDate: undefined,
        birthDatePrinted: "74<<<<",
      },
    });
    expect(problemsOf(`${first}\n${secondLine({ birth: "<<<<<<" })}`)).toEqual([]);
    expect(problemsOf(`${first}\n${secondLine({ birth: "7408<<", sex: "M" })}`)).toEqual([]);
  });

  it("keeps the fillers inside a number and drops those behind it", () => {
    expect(
      parsePassportMrz(`${first}\n${secondLine({ number: "AB<12", personal: "1<2" })}`, today),
    ).toMatchObject({
      value: { documentNumber: "AB<12", personalNumber: "1<2" },
    });
  });

  it("allows an empty personal number to go without its digit", () => {
    const line = secondLine({});
    const without = `${line.slice(0, 42)}<${line.slice(43)}`;
    expect(problemsOf(`${first}\n${without}`)).toEqual([]);
    expect(problemsOf(`${first}\n${without.slice(0, 43)}<`)).toEqual([
      { reason: "mrz-check-digit", field: "composite" },
    ]);
    expect(problemsOf(`${first}\n${line.slice(0, 42)}5${line.slice(43)}`)).toContainEqual({
      reason: "mrz-check-digit",
      field: "personal-number",
    });
    const filled = secondLine({ personal: "ZE184226B" });
    expect(problemsOf(`${first}\n${filled.slice(0, 42)}<${filled.slice(43)}`)).toContainEqual({
      reason: "mrz-check-digit",
      field: "personal-number",
    });
  });
});

describe("a passport zone that cannot be believed", () => {
  it("names the number of lines", () => {
    expect(problemsOf("")).toEqual([{ reason: "mrz-line-count", lines: 0 }]);
    expect(problemsOf(first)).toEqual([{ reason: "mrz-line-count", lines: 1 }]);
    expect(problemsOf(`${first}${second}\nX`)).toContainEqual({
      reason: "mrz-line-length",
      line: 1,
      length: 88,
    });
    expect(problemsOf(`${first}\n${second}\n${second}`)).toEqual([{ reason: "mrz-line-count", lines: 3 }]);
  });

  it("names the line that is too short and the characters that do not belong there", () => {
    expect(problemsOf(`${first.slice(1)}\n${second.replace("L", "Ł")}`)).toEqual([
      { reason: "mrz-line-length", line: 1, length: 43 },
      { reason: "mrz-characters", line: 2, characters: ["Ł"] },
    ]);
  });

  it("names a document that is not a passport and a missing name", () => {
    expect(problemsOf(`V${first.slice(1)}\n${second}`)).toEqual([
      { reason: "mrz-not-a-passport", documentCode: "V<" },
    ]);
    expect(problemsOf(`${"P<UTO".padEnd(44, "<")}\n${second}`)).toEqual([{ reason: "mrz-name-missing" }]);
  });

  it.each([
    [0, "document-number"],
    [13, "birth-date"],
    [21, "expiry"],
    [28, "personal-number"],
  ])("names the field whose digit does not fit, position %i: %s", (at, field) => {
    const problems = problemsOf(`${first}\n${second.slice(0, at)}4${second.slice(at + 1)}`);
    expect(problems).toContainEqual({ reason: "mrz-check-digit", field });
    expect(problems).toContainEqual({ reason: "mrz-check-digit", field: "composite" });
  });

  it("names only the last digit if only that is wrong", () => {
    expect(problemsOf(`${first}\n${second.slice(0, 43)}1`)).toEqual([
      { reason: "mrz-check-digit", field: "composite" },
    ]);
  });

  it("names dates that do not exist and an invalid sex", () => {
    const line = secondLine({ birth: "740231", expiry: "271301", sex: "Q" });
    expect(problemsOf(`${first}\n${line}`)).toEqual([
      { reason: "mrz-date", field: "birth-date" },
      { reason: "mrz-date", field: "expiry" },
      { reason: "mrz-sex", found: "Q" },
    ]);
    expect(problemsOf(`${first}\n${secondLine({ birth: "74<<12" })}`)).toContainEqual({
      reason: "mrz-date",
      field: "birth-date",
    });
  });
});

describe("the century of a printed date", () => {
  it("of a birth is the latest that is not in the future", () => {
    expect(birthDateFrom("261122", today)).toBe("2026-11-22");
    expect(birthDateFrom("261123", today)).toBe("1926-11-23");
    expect(birthDateFrom("000229", today)).toBe("2000-02-29");
  });

  it("of an expiry reaches fifty years ahead", () => {
    expect(expiryDateFrom("761121", today)).toBe("2076-11-21");
    expect(expiryDateFrom("771121", today)).toBe("1977-11-21");
    expect(expiryDateFrom("050101", day("2095-01-01"))).toBe("2105-01-01");
    for (const printed of ["27041<", "2704155", "x270415"]) {
      expect(expiryDateFrom(printed, today)).toBeUndefined();
    }
  });

  it("is found again for every birth of the last hundred years and every expiry of the next forty-nine", () => {
    fc.assert(
      fc.property(fc.nat(36_500), fc.nat(17_800), (past, future) => {
        const [born, expires] = [addDays(today, -past), addDays(today, future)];
        expect(birthDateFrom(mrzDate(born), today)).toBe(born);
        expect(expiryDateFrom(mrzDate(expires), today)).toBe(expires);
      }),
    );
  });
});

describe("any passport", () => {
  it("is read as it was printed", () => {
    fc.assert(
      fc.property(stateCode, mrzNames, mrzNames, documentNumber, (state, surname, givenNames, number) => {
        const name = mrzName(surname, givenNames);
        fc.pre(name.ok && !name.value.truncated);
        const text = `P<${state}${name.ok ? name.value.field : ""}\n${secondLine({ number })}`;
        expect(parsePassportMrz(text, today)).toMatchObject({
          ok: true,
          value: { issuingState: state, surname, givenNames, documentNumber: number },
        });
      }),
    );
  });
});
