import { describe, expect, test } from "vitest";
import { obstacleText } from "#lib/applications/questionnaire/obstacle-text.ts";
import { obstacles } from "#lib/applications/questionnaire/obstacles.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { day } from "../../support/policies.ts";
import { aContext, allAnswers, lines } from "./a-questionnaire.ts";

const context = aContext();
const found = (answers: Parameters<typeof obstacles>[0], at = context) =>
  obstacles(answers, at).map(({ step, cause, blocks }) => ({ step, kind: cause.kind, blocks }));

describe("what the rules object to", () => {
  test("is nothing when everything agrees", () => {
    expect(obstacles(allAnswers, context)).toEqual([]);
    expect(obstacles({ ...allAnswers, ...lines(context) }, context)).toEqual([]);
  });

  test("R2: a passport that differs from the invitation would make the visa void at the border", () => {
    expect(found(lines(context, { surname: "OTHER" }))).toContainEqual({
      step: "machine-readable-zone",
      kind: "difference",
      blocks: true,
    });
  });

  test("R2: a difference that an officer must check is a note and stops nothing", () => {
    expect(found(lines(context, { sex: "X" }))).toEqual([
      { step: "machine-readable-zone", kind: "difference", blocks: false },
    ]);
  });

  test("R2: one name in the passport and two in the invitation do not go together", () => {
    expect(found({ "one-name": "yes" })).toEqual([{ step: "name", kind: "one-name", blocks: true }]);
    expect(found({ "one-name": "yes" }, aContext({ givenNames: "" }))).toEqual([]);
  });

  test("R2: an invitation that has ended is found before the fee", () => {
    expect(found({}, aContext({ lastDay: day("2027-01-31"), firstDay: day("2027-01-01") }))[0]).toMatchObject(
      {
        step: "invitation",
        kind: "invitation",
      },
    );
  });

  test("R4: a declared territory that is not listed for the purpose is reported", () => {
    const chinese = aContext({ nationality: "CHN" });
    expect(found({ territory: "CN" }, chinese)).toEqual([
      { step: "territory", kind: "not-eligible", blocks: true },
    ]);
    expect(found({ territory: "MO" }, chinese)).toEqual([]);
    expect(found({ territory: "none" }, chinese)).toEqual([
      { step: "territory", kind: "no-listed-territory", blocks: true },
    ]);
  });

  test("R4: a passport of another state does not prove the territory", () => {
    expect(found({ "passport-issuing-state": "FRA" })).toEqual([
      { step: "passport", kind: "passport-territory", blocks: true },
    ]);
  });

  test("R7.1 and R7.2: an altered passport or one without blank pages stops the application", () => {
    expect(found({ "passport-condition": "no", "blank-pages": "1" })).toEqual([
      { step: "passport-condition", kind: "passport", blocks: true },
      { step: "passport-condition", kind: "passport", blocks: true },
    ]);
  });

  test("R7.3: a passport that fits no visa of this invitation is detected immediately", () => {
    expect(found({ "passport-expires-on": "2027-05-01" })).toEqual([
      { step: "passport", kind: "passport", blocks: true },
    ]);
  });

  test("R7.3: a passport that an earlier entry would fit is found with the entry date", () => {
    // Entry on 1 March ends the visa on 29 May; entry on 10 March on 31 May, the invitation's last day.
    const answers = { "passport-expires-on": "2027-08-30", "entry-date": "2027-03-10" };
    expect(found(answers)).toEqual([{ step: "travel-dates", kind: "passport", blocks: true }]);
    expect(found({ ...answers, "entry-date": "2027-03-01" })).toEqual([]);
  });

  test("is described in every language with a remedy", () => {
    const everything = [
      ...obstacles({ ...lines(context, { surname: "OTHER" }), "passport-condition": "no" }, context),
      ...obstacles({ "one-name": "yes", "passport-expires-on": "2027-05-01", "blank-pages": "0" }, context),
      ...obstacles({ "passport-issuing-state": "FRA" }, context),
      ...obstacles({ territory: "CN" }, aContext({ nationality: "CHN" })),
      ...obstacles({ territory: "none" }, aContext({ nationality: "CHN" })),
      ...obstacles({}, aContext({ status: "CANCELLED" })),
      ...obstacles({ "mrz-line-1": "", "mrz-line-2": "" }, aContext({ surname: "Қасым" })),
    ];
    expect(everything.length).toBeGreaterThan(8);
    for (const locale of locales) {
      for (const { cause } of everything) {
        const { why, advice } = obstacleText(cause, {
          policy: context.policy,
          locale,
          hostName: "TEST HOST",
        });
        expect(why.length, cause.kind).toBeGreaterThan(10);
        expect(advice.length, cause.kind).toBeGreaterThan(10);
      }
    }
  });
});
