import { describe, expect, test } from "vitest";
import { problemText } from "#lib/applications/questionnaire/problem-text.ts";
import { readStep } from "#lib/applications/questionnaire/read-step.ts";
import { stepById } from "#lib/applications/questionnaire/steps.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { passportLines } from "#prisma/demo/passport-lines.ts";
import { expectOk } from "../../support/outcomes.ts";
import { day } from "../../support/policies.ts";
import { aContext, allAnswers } from "./a-questionnaire.ts";

const context = aContext();

function read(stepId: string, form: Readonly<Record<string, string>>, answers = {}) {
  const step = stepById(stepId);
  if (step === undefined) throw new Error(`No step ${stepId}`);
  return readStep(step, (name) => form[name] ?? "", answers, context);
}

const codes = (answer: ReturnType<typeof read>) =>
  answer.ok ? [] : answer.problem.map(({ question, code }) => `${question.id}: ${code}`);

const good = {
  address: "1 Specimen Road",
  phone: "+7 700 000 00 00",
  email: "test.one@example.test",
};

describe("a posted page", () => {
  test("names every question that was left empty", () => {
    expect(codes(read("contact", {}))).toEqual(["address: missing", "phone: missing", "email: missing"]);
  });

  test("stores an optional question that was left empty as asked", () => {
    expect(read("machine-readable-zone", {})).toEqual({
      ok: true,
      value: { "mrz-line-1": "", "mrz-line-2": "" },
    });
  });

  test("takes an optional text of invisible marks as left empty", () => {
    const form = { "one-name": "no", "native-name": "\u200b \u200e" };
    expect(read("name", form)).toMatchObject({ ok: true, value: { "native-name": "", "other-names": "" } });
  });

  test("keeps an e-mail address in the form in which accounts have it", () => {
    const form = { ...good, email: " Test.One@Example.TEST\u200b" };
    expect(read("contact", form)).toMatchObject({ value: { email: "test.one@example.test" } });
  });

  test("joins the three fields of a date and ignores leading zeros", () => {
    const answer = read("travel-dates", {
      "entry-date-day": "05",
      "entry-date-month": "3",
      "entry-date-year": "2027",
      "exit-date-day": "12",
      "exit-date-month": "03",
      "exit-date-year": "2027",
    });
    expect(answer).toEqual({ ok: true, value: { "entry-date": "2027-03-05", "exit-date": "2027-03-12" } });
  });

  test("accepts digits of any script", () => {
    const form = { ...good, phone: "+٩٧٤ ٥٥٥٥ ٠٠٠٠" };
    expect(read("contact", form)).toMatchObject({ value: { phone: "+974 5555 0000" } });
    const dates = { "entry-date-day": "۵", "entry-date-month": "٣", "entry-date-year": "２０２７" };
    const given = read("travel-dates", dates);
    expect(codes(given)).toEqual(["exit-date: missing"]);
    expect(read("passport-condition", { "passport-condition": "yes", "blank-pages": "६" })).toMatchObject({
      value: { "blank-pages": "6" },
    });
  });

  test.each([
    ["31", "2", "2027", "date-invalid"],
    ["5", "", "2027", "date-incomplete"],
    ["5", "3", "27", "date-invalid"],
    ["31", "12", "9999", "date-invalid"],
    ["1", "1", "0001", "date-invalid"],
    ["5", "3", "2026", "date-too-early"],
    ["1", "6", "2027", "outside-invitation"],
  ])("refuses the entry date %s/%s/%s as %s", (dayOfMonth, month, year, code) => {
    const answer = read("travel-dates", {
      "entry-date-day": dayOfMonth,
      "entry-date-month": month,
      "entry-date-year": year,
    });
    expect(codes(answer)[0]).toBe(`entry-date: ${code}`);
  });

  test.each(["0001-01-01", "9999-12-31"])(
    "answers to dates at an end of the calendar (%s) as well",
    (date) => {
      const [year = "", month = "", dayOfMonth = ""] = date.split("-");
      for (const [step, ids] of Object.entries({
        "travel-dates": ["entry-date", "exit-date"],
        passport: ["passport-issued-on", "passport-expires-on"],
      })) {
        const form = ids.flatMap((id) => [
          [`${id}-year`, year],
          [`${id}-month`, month],
          [`${id}-day`, dayOfMonth],
        ]);
        for (const id of ids)
          expect(codes(read(step, Object.fromEntries(form)))).toContain(`${id}: date-invalid`);
      }
    },
  );

  test("R1: a stay longer than the invitation's days is refused with the last possible day", () => {
    const form = { "exit-date-day": "30", "exit-date-month": "3", "exit-date-year": "2027" };
    const entry = { "entry-date-day": "1", "entry-date-month": "3", "entry-date-year": "2027" };
    const answer = read("travel-dates", { ...entry, ...form });
    expect(answer).toMatchObject({
      ok: false,
      problem: [{ code: "stay-too-long", values: { stayDays: 20 }, dates: { latest: "2027-03-20" } }],
    });
  });

  test("drops the marks that phones put round copied numbers and names, and with them every override", () => {
    const answers = { address: "\u202a1 Specimen\u200f Road\u202c", phone: "\u2066+974 0000 0000\u2069" };
    expect(read("contact", { ...good, ...answers })).toMatchObject({
      ok: true,
      value: { address: "1 Specimen Road", phone: "+974 0000 0000" },
    });
    expect(read("contact", { ...good, address: "abc\u202edef" })).toMatchObject({
      value: { address: "abcdef" },
    });
  });

  test.each([
    "a(b)c@example.test",
    "a@[127.0.0.1]",
    "a@example(c).test",
    "<a@example.test>",
    "a,b@example.test",
  ])("S5: refuses %s, which a mail program may read as another address", (email) =>
    expect(codes(read("contact", { ...good, email }))).toEqual(["email: email-invalid"]),
  );

  test("accepts addresses with an apostrophe, as registration does", () => {
    expectOk(read("contact", { ...good, email: "o'specimen@example.test" }));
  });

  test("refuses control characters, lone surrogates and noncharacters", () => {
    for (const nasty of ["a\u0000b", "a\u0007b", "\ud800", "a\uffff"]) {
      expect(codes(read("contact", { ...good, address: nasty }))).toEqual(["address: characters"]);
    }
  });

  test("keeps HTML, SQL and every script as harmless text in one canonical form", () => {
    const typed = `<script>alert('1')</script> '; DROP TABLE "User"; --  Cafe\u0301 東京 أحمد`;
    const answer = read("contact", { ...good, address: typed });
    expect(answer.ok && answer.value.address).toBe(
      `<script>alert('1')</script> '; DROP TABLE "User"; -- Café 東京 أحمد`,
    );
  });

  test("counts characters as people see them", () => {
    expect(codes(read("contact", { ...good, address: "😀".repeat(300) }))).toEqual([]);
    expect(codes(read("contact", { ...good, address: "x".repeat(301) }))).toEqual(["address: too-long"]);
  });

  test("refuses an option that the page did not offer", () => {
    const form = { "passport-condition": "perhaps", "blank-pages": "many" };
    expect(codes(read("passport-condition", form))).toEqual([
      "passport-condition: missing",
      "blank-pages: count-invalid",
    ]);
  });

  test("reads pasted lines with spaces and lower-case letters, and names a wrong check digit", () => {
    const [first, second] = passportLines({ ...context.invitation, expiry: day("2033-01-01") });
    const pasted = `  ${first.toLowerCase()} \r\n ${second.slice(0, 20)} ${second.slice(20)}`;
    expect(read("machine-readable-zone", { mrz: pasted })).toEqual({
      ok: true,
      value: { "mrz-line-1": first, "mrz-line-2": second },
    });
    const wrong = second.replace("C01X00T47", "C01X00T48");
    expect(codes(read("machine-readable-zone", { mrz: `${first}\n${wrong}` }))).toEqual([
      "mrz: mrz-check-digit",
      "mrz: mrz-check-digit",
    ]);
    expect(codes(read("machine-readable-zone", { mrz: "<".repeat(5000) }))).toEqual(["mrz: too-long"]);
  });

  test("empties the details of an answer that was changed", () => {
    const form = { "earlier-visits": "no", "earlier-visits-details": "2019", refusals: "no" };
    const answer = read("history", form);
    expect(answer.ok && answer.value["earlier-visits-details"]).toBe("");
  });

  test("says every problem in every language", () => {
    const problems = [
      read("contact", {}),
      read("contact", { address: "x".repeat(400), phone: "no", email: "no" }),
      read("contact", { ...good, address: "\u0001" }),
      read("passport", {}),
      read("passport", { "passport-issuing-state": "12" }),
      read("passport-condition", { "blank-pages": "999" }),
      read("travel-dates", { "entry-date-day": "1" }),
      read("travel-dates", { "entry-date-day": "99", "entry-date-month": "1", "entry-date-year": "2027" }),
      read("travel-dates", { "entry-date-day": "1", "entry-date-month": "6", "entry-date-year": "2027" }),
      read("machine-readable-zone", { mrz: "P<" }),
      read("machine-readable-zone", { mrz: `${"?".repeat(44)}\n${"A".repeat(44)}` }),
      read("machine-readable-zone", { mrz: `${"A".repeat(44)}\n${"A".repeat(44)}` }),
    ];
    for (const locale of locales) {
      for (const answer of problems) {
        if (answer.ok) throw new Error("Expected a problem");
        for (const found of answer.problem) {
          expect(problemText(found.question.id, found, locale).length).toBeGreaterThan(5);
        }
      }
    }
  });

  test("accepts again what it stored", () => {
    expect(codes(read("contact", good, allAnswers))).toEqual([]);
  });
});
