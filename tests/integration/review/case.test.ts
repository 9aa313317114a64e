import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { findCase } from "#lib/applications/review/find-case.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { checkText } from "../../../app/(portal)/(staff)/staff/check-text.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { resetDb } from "../../support/reset-db.ts";

const expired = { from: -60, to: -5, stayDays: 10 };

describe("an officer's case", () => {
  beforeEach(resetDb);

  test("passes every automatic check when everything is in order, with the rules", async () => {
    const { id } = await aPaidApplication();
    const found = await findCase(await anActor("OFFICER"), id);
    const outcomes = found?.checked.checks.map(({ id, rule, outcome }) => `${rule ?? id} ${outcome}`);
    expect(outcomes).toEqual([
      "R4 passed",
      "R4 passed",
      "R2 passed",
      "R1 passed",
      "R7.1 look",
      "R7.1 passed",
      "R7.2 passed",
      "R7.3 passed",
      "R2 passed",
      "R2 passed",
      "photo passed",
      "duplicates passed",
      "refusals passed",
      "overstays passed",
      "watch-list passed",
    ]);
    expect(found?.may).toMatchObject({ claim: true, decide: false, ask: false });
  });

  test("names the rule that a passport breaks", async () => {
    const expires = addDays(todayInAlmaty(), 75);
    const { id } = await aPaidApplication({
      answers: { "passport-expires-on": expires, "blank-pages": "1" },
    });
    const found = await findCase(await anActor("OFFICER"), id);
    const failed = found?.checked.checks.filter(({ outcome }) => outcome === "failed");
    expect(failed?.map(({ rule }) => rule)).toEqual(["R7.2", "R7.3"]);
  });

  test("marks what answers and invitation say differently", async () => {
    const { id } = await aPaidApplication({ answers: { surname: "TESTER" } });
    const found = await findCase(await anActor("OFFICER"), id);
    expect(found?.checked.differences).toMatchObject([
      { field: "surname", left: "TEST", right: "TESTER", severity: "void-at-border" },
    ]);
    expect(found?.checked.checks).toContainEqual(
      expect.objectContaining({ id: "persons", rule: "R2", outcome: "failed" }),
    );
  });

  test("shows a territory that its passport cannot prove for a person's eye", async () => {
    const { id } = await aPaidApplication({
      answers: { nationality: "DNK", "passport-issuing-state": "DNK", territory: "GL" },
    });
    const found = await findCase(await anActor("OFFICER"), id);
    expect(found?.checked.checks).toContainEqual(
      expect.objectContaining({ id: "eligibility-declared-territory", rule: "R4", outcome: "look" }),
    );
  });

  test.each(locales)("gives in %s the reason for each check's result", async (locale) => {
    const cases = [
      await aPaidApplication(),
      await aPaidApplication({ answers: { "passport-expires-on": "2020-01-01", "blank-pages": "0" } }),
      await aPaidApplication({ answers: { "passport-condition": "no", "entry-date": "2020-01-01" } }),
      await aPaidApplication({ answers: { territory: "GL", "passport-issuing-state": "DNK" } }),
      await aPaidApplication({ answers: { territory: "NE", nationality: "DNK", surname: "Иванова" } }),
      await aPaidApplication({ answers: { territory: "VG", nationality: "GBD" } }),
      await aPaidApplication({ answers: { "mrz-line-1": "P<", "mrz-line-2": "0" }, window: expired }),
    ];
    const officer = await anActor("OFFICER");
    for (const { id } of cases) {
      const found = await findCase(officer, id);
      const texts = found?.checked.checks.map((check) => checkText(locale, found.policy, check)) ?? [];
      expect(texts.length).toBeGreaterThan(5);
      for (const text of texts) expect(text).toMatch(/^[^{}]+$/);
    }
  });

  test("each reading is recorded, and shown to those who audit, not to those who decide", async () => {
    const { id } = await aPaidApplication();
    const [officer, auditor] = await Promise.all([anActor("OFFICER"), anActor("AUDITOR")]);
    const forOfficer = await findCase(officer, id);
    const forAuditor = await findCase(auditor, id);
    expect(forOfficer?.history).toEqual([]);
    expect(forAuditor?.history.map(({ action, actorRole }) => `${action} ${actorRole}`)).toEqual([
      "watchlist.look-up OFFICER",
      "application.read OFFICER",
      "watchlist.look-up AUDITOR",
      "application.read AUDITOR",
    ]);
    const events = await db().auditEvent.findMany({ orderBy: { id: "asc" } });
    expect(events.map(({ actorId }) => actorId)).toEqual([officer.id, officer.id, auditor.id, auditor.id]);
  });

  test("is hidden before the fee is paid", async () => {
    const officer = await anActor("OFFICER");
    const unpaid = await aPaidApplication({ status: "SUBMITTED" });
    for (const other of [unpaid.id, randomUUID(), "not-an-id"]) {
      expect(await findCase(officer, other)).toBeUndefined();
    }
    expect(await db().auditEvent.count()).toBe(0);
  });
});
