import { describe, expect, test } from "vitest";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { parseQuestion } from "../../../app/(portal)/(public)/verify/parse-question.ts";

const typed = (more: Readonly<Record<string, string>>) => {
  const data = new FormData();
  const fields = {
    number: "K34976MCL",
    passport: "X0000001",
    "birth-day": "12",
    "birth-month": "4",
    "birth-year": "1985",
    ...more,
  };
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return parseQuestion(formReader(data));
};

describe("the three particulars of the public check", () => {
  const meant = { number: "K34976MCL", passportNumber: "X0000001", birthDate: "1985-04-12" };

  test.each([
    ["spaces, dashes and small letters", { number: "k34 976-mcl", passport: " x-000 0001" }],
    ["a Cyrillic keyboard", { number: "К34976МСL", passport: "Х0000001" }],
    ["digits of Arabic script", { passport: "X٠٠٠٠٠٠١", "birth-day": "١٢", "birth-year": "١٩٨٥" }],
  ])("may be typed with %s", (_how, fields) => {
    expect(typed(fields)).toEqual({ ok: true, value: meant });
  });

  test.each([
    ["85", "12"],
    ["0085", "12"],
    ["985", "12"],
    ["19855", "12"],
    ["1985", "012"],
  ])("with the year %s and the day %s say so, instead of calling a good visa not valid", (year, day) => {
    const answer = typed({ "birth-year": year, "birth-day": day });
    expect(answer).toEqual({ ok: false, problem: [{ field: "birth", key: "birth-wrong" }] });
  });
});
