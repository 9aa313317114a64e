import { describe, expect, test } from "vitest";
import { knownDate } from "#lib/domain/plain-date.ts";
import { answer } from "#lib/public-api/answer.ts";
import { operations } from "#lib/public-api/operations.ts";
import { problemDetails } from "#lib/public-api/problem-details.ts";
import { seedFacts } from "#lib/public-api/seed-facts.ts";
import { withoutTourists } from "../../support/policies.ts";

const facts = { ...seedFacts(), today: knownDate("2026-11-22") };

const ask = (name: string, given: Record<string, string> | [string, string][], locale?: "kk" | "ru") =>
  answer(facts, name, Array.isArray(given) ? given : Object.entries(given), locale);

const problemOf = (...question: Parameters<typeof ask>) => {
  const reply = ask(...question);
  if (reply.answered) throw new Error("was answered");
  return problemDetails.parse(reply.body);
};

describe("every question", () => {
  test.each(operations.map((operation) => [operation.name, operation] as const))(
    "%s answers its documented example in the documented shape",
    (name, { example, answer: shape }) => {
      const reply = ask(name, example);
      expect(reply.answered).toBe(true);
      expect(shape.parse(reply.body)).toEqual(reply.body);
    },
  );

  test.each(operations.map(({ name }) => name))("%s refuses a parameter that it does not know", (name) => {
    const { status, errors } = problemOf(name, { colour: "blue" });
    expect(status).toBe(400);
    expect(errors).toContainEqual(expect.objectContaining({ parameter: "colour", fault: "unknown" }));
  });

  test("a parameter given twice is refused, whichever value is right", () => {
    const { errors } = problemOf("notice-deadline", [
      ["arrival", "2026-11-22"],
      ["arrival", "2026-11-23"],
    ]);
    expect(errors?.map(({ fault }) => fault)).toEqual(["repeated"]);
  });

  test("an unknown question is a problem of its own", () => {
    expect(problemOf("weather", {}).status).toBe(404);
  });
});

describe("parameters", () => {
  test.each([
    ["notice-deadline", { arrival: "22.11.2026" }, "date"],
    ["notice-deadline", { arrival: "2026-02-30" }, "date"],
    ["notice-deadline", { arrival: "0000-01-01" }, "date"],
    ["notice-deadline", { arrival: "9999-12-31" }, "date"],
    ["notice-deadline", { arrival: "" }, "date"],
    ["notice-deadline", {}, "missing"],
    ["eligibility", { territory: "Bermuda", purpose: "business" }, "territory"],
    ["eligibility", { territory: "ВМ", purpose: "business" }, "territory"],
    ["eligibility", { territory: "BM", purpose: "work" }, "purpose"],
    ["visa-terms", { purpose: "business", entry: "2026-12-10", category: "<b>" }, "category"],
    ["passport-check", { expiry: "2027-03-01", visaEnd: "2026-12-01", blankPages: "-1" }, "blank-pages"],
    ["passport-check", { expiry: "2027-03-01", visaEnd: "2026-12-01", blankPages: "2.5" }, "blank-pages"],
    ["id-number", { value: "" }, "id-number"],
    ["id-number", { value: "1".repeat(41) }, "id-number"],
    ["territories", { search: "x".repeat(101) }, "search"],
  ] as [string, Record<string, string>, string][])("%s refuses %j: %s", (name, given, fault) => {
    const { status, errors } = problemOf(name, given);
    expect(status).toBe(400);
    expect(errors?.map((error) => error.fault)).toContain(fault);
  });

  test("every wrong parameter is named, not only the first", () => {
    const { errors } = problemOf("eligibility", { territory: "1", purpose: "2", on: "3" });
    expect(errors?.map(({ parameter }) => parameter)).toEqual(["territory", "purpose", "on"]);
  });

  test("a code may be in lower case", () => {
    expect(ask("eligibility", { territory: "bm", purpose: "business" }).body).toMatchObject({
      territory: "BM",
      eligible: true,
    });
  });
});

describe("answers", () => {
  test("eligibility names the rule, the annex and the row, and says that Bermuda is declared", () => {
    expect(ask("eligibility", { territory: "BM", purpose: "business" }).body).toMatchObject({
      eligible: true,
      rule: "R4",
      annex: 2,
      row: 2,
      notes: [{ note: "declared-territory" }, { note: "easily-confused" }],
    });
  });

  test("a territory that no list names is an answer with a hint, not a problem", () => {
    expect(ask("eligibility", { territory: "DE", purpose: "tourist" }).body).toMatchObject({
      eligible: false,
      row: null,
      reason: "not-listed",
      hints: [{ hint: "consulate" }],
    });
  });

  test("terms count both the first and the last day and carry the fee in minor units", () => {
    expect(ask("visa-terms", { purpose: "tourist", entry: "2026-12-01" }).body).toMatchObject({
      validFrom: "2026-12-01",
      validUntil: "2027-02-28",
      stayDays: 30,
      entries: 1,
      fee: { amount: 3000, currency: "USD" },
    });
  });

  test("a passport that expires a day too early breaks R7.3", () => {
    expect(ask("passport-check", { expiry: "2027-02-27", visaEnd: "2026-11-30" }).body).toMatchObject({
      ok: false,
      problems: [{ rule: "R7.3", earliestExpiry: "2027-02-28" }],
    });
  });

  test("former names find a territory", () => {
    expect(ask("territories", { search: "Верхняя Вольта" }).body).toMatchObject({
      territories: [{ code: "BF" }],
    });
  });
});

describe("questions that the rules cannot answer", () => {
  test("before the first policy there is no answer, by R1", () => {
    const problem = problemOf("eligibility", { territory: "BM", purpose: "business", on: "2018-12-31" });
    expect(problem).toMatchObject({ status: 422, rule: "R1", reason: "no-policy-yet" });
  });

  test("a year without a calendar is a problem, never a guess", () => {
    expect(problemOf("notice-deadline", { arrival: "2040-05-01" })).toMatchObject({
      status: 422,
      reason: "year-without-calendar",
    });
  });

  test("a category of another purpose is explained in the requested language", () => {
    const question = { purpose: "tourist", category: "B3", entry: "2026-12-01" };
    expect(problemOf("visa-terms", question, "ru")).toMatchObject({
      status: 422,
      reason: "category-unknown",
    });
    expect(problemOf("visa-terms", question, "ru").detail).not.toBe(
      problemOf("visa-terms", question, "kk").detail,
    );
  });
});

describe("a purpose that the version in force does not offer", () => {
  const older = { ...facts, versions: [withoutTourists] };

  test("is open to no one, and the answer has its documented shape", () => {
    const reply = answer(older, "eligibility", Object.entries({ territory: "IN", purpose: "tourist" }));
    const shape = operations.find(({ name }) => name === "eligibility")?.answer;
    expect(shape?.parse(reply.body)).toMatchObject({
      eligible: false,
      reason: "purpose-not-offered",
      annex: null,
    });
  });

  test("has no terms, by R1", () => {
    const asked = Object.entries({ purpose: "tourist", entry: "2026-12-01" });
    expect(answer(older, "visa-terms", asked).body).toMatchObject({
      status: 422,
      rule: "R1",
      reason: "purpose-not-offered",
    });
  });

  test("is named for no territory", () => {
    const { body } = answer(older, "territories", [["search", "Qatar"]]);
    expect(body).toMatchObject({ territories: [{ code: "QA", purposes: ["business", "treatment"] }] });
  });
});

describe("how long an answer may be cached", () => {
  const caching = (name: string, given: Record<string, string>) => {
    const reply = ask(name, given);
    return reply.answered ? reply.caching : undefined;
  };

  test("an answer for a given date depends only on data", () => {
    expect(caching("eligibility", { territory: "BM", purpose: "business", on: "2026-11-22" })).toBe("data");
    expect(caching("notice-deadline", { arrival: "2026-11-22" })).toBe("data");
  });

  test("an answer for today changes at midnight", () => {
    expect(caching("eligibility", { territory: "BM", purpose: "business" })).toBe("today");
  });

  test("an answer about a person's number is never cached", () => {
    expect(caching("id-number", { value: "900101300811" })).toBe("never");
  });
});
