import { describe, expect, test } from "vitest";
import { DECLARATIONS } from "#lib/applications/declarations.ts";
import { describeFrozen } from "#lib/applications/describe-frozen.ts";
import { freeze } from "#lib/applications/freeze.ts";
import { frozenValue, readFrozen } from "#lib/applications/frozen-answers.ts";
import { walk } from "#lib/applications/questionnaire/walk.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { aContext, allAnswers, lines } from "./a-questionnaire.ts";

const context = aContext();
const at = new Date("2027-02-01T10:00:00Z");
const frozenOf = (answers: typeof allAnswers) =>
  freeze(walk(answers, context), answers, context, { declarations: DECLARATIONS, at });

describe("the declared answers", () => {
  test("contain the facts of the invitation, the answers and the declarations", () => {
    const frozen = frozenOf(allAnswers);
    const expected = {
      surname: "SPECIMEN",
      "given-names": "TEST ONE",
      "passport-number": "C01X00T47",
      nationality: "QAT",
      "birth-date": "1985-04-12",
      sex: "F",
      territory: "QA",
      "entry-date": "2027-03-10",
      declarations: DECLARATIONS.join(" "),
    };
    for (const [field, value] of Object.entries(expected)) expect(frozenValue(frozen, field)).toBe(value);
  });

  test("leave out answers to questions that are not asked", () => {
    const frozen = frozenOf({ ...allAnswers, employer: "Left long ago" });
    expect(frozen.questions.some(({ field }) => field === "employer")).toBe(false);
  });

  test("use the passport's data if its lines were pasted", () => {
    const frozen = frozenOf({ ...allAnswers, ...lines(context), "passport-expires-on": "2030-01-01" });
    const expiries = frozen.questions.filter(({ field }) => field === "passport-expires-on");
    expect(expiries.map(({ value }) => value)).toEqual(["2033-01-01"]);
  });

  test("survive the store", () => {
    const frozen = frozenOf(allAnswers);
    expect(readFrozen(JSON.parse(JSON.stringify(frozen)))).toEqual(frozen);
  });

  test("read well in every language, even when a text is missing", () => {
    const frozen = frozenOf({ ...allAnswers, ...lines(context) });
    const old = { step: "dropped-page", field: "dropped-question", value: "x" };
    for (const locale of locales) {
      const parts = describeFrozen(
        { ...frozen, questions: [...frozen.questions, old] },
        context.policy,
        locale,
      );
      const rows = parts.flatMap((part) => part.rows);
      expect(rows.find(({ field }) => field === "entry-airport")?.value).toContain("NQZ");
      expect(rows.every(({ label, value }) => label.length > 0 && value.length > 0)).toBe(true);
      expect(parts.at(-1)?.title).toBe("dropped-page");
    }
  });
});
