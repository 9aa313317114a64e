import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { findCase } from "#lib/applications/review/find-case.ts";
import { admit } from "#lib/border/admit.ts";
import { checkAtBorder } from "#lib/border/check-at-border.ts";
import { receiveRecords } from "#lib/border/desk/receive-records.ts";
import { recordExit } from "#lib/border/record-exit.ts";
import { refuseEntry } from "#lib/border/refuse-entry.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { endEntry } from "#lib/watch-list/end-entry.ts";
import { checkText } from "../../../app/(portal)/(staff)/staff/check-text.ts";
import { aGrantedApplication } from "../../support/a-decision.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { aWatchEntry } from "../../support/a-watch-entry.ts";
import { anArrivingVisa } from "../../support/an-arriving-visa.ts";
import { ago } from "../../support/clock.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

let officer: Actor<"OFFICER">;
beforeEach(async () => {
  await resetDb();
  officer = await anActor("OFFICER");
});

/** The service's own checks that require an officer's judgement. */
async function looksOf(id: string): Promise<readonly string[]> {
  const found = await findCase(officer, id);
  return (found?.checked.checks ?? [])
    .filter(({ rule, outcome }) => rule === undefined && outcome === "look")
    .map((check) => check.id.replace(/[0-9a-f-]{36}$/, "ID"));
}

const another = { surname: "OTHER", "given-names": "PERSON", "birth-date": "1970-01-01" };

describe("the person of a case", () => {
  test("without any records passes every check of the service's records", async () => {
    const { id } = await aPaidApplication();
    const found = await findCase(officer, id);
    const own = found?.checked.checks.filter(({ rule }) => rule === undefined);
    expect(own?.map((check) => `${check.id} ${check.outcome}`)).toEqual([
      "photo passed",
      "duplicates passed",
      "refusals passed",
      "overstays passed",
      "watch-list passed",
    ]);
  });

  test("is found under another account, in another spelling, with another passport", async () => {
    const { id } = await aPaidApplication();
    const { reference } = await aPaidApplication({ answers: { surname: "Tést", "given-names": "Oné" } });
    await aPaidApplication({ answers: { "passport-number": "N0000001" } });
    const found = await findCase(officer, id);
    const byId = new Map(found?.checked.checks.map((check) => [check.id, check]));
    expect(byId.get("duplicate-account")?.links?.map(({ text }) => text)).toContain(reference);
    expect(byId.get("duplicate-account")?.links).toHaveLength(2);
    expect(byId.get("duplicate-passport")?.links).toHaveLength(1);
  });

  test("is distinguished from people with only the same passport, or only the same birth date", async () => {
    const { id } = await aPaidApplication();
    await aPaidApplication({ answers: another });
    await aPaidApplication({
      answers: { ...another, "birth-date": "1985-04-12", "passport-number": "N0000001" },
    });
    expect(await looksOf(id)).toEqual(["photo-shared", "passport-shared"]);
  });

  test("is found by the passport that was declared, whatever the invitation says", async () => {
    const mine = await aPaidApplication({ answers: { "passport-number": "N7654321" } });
    await aPaidApplication({ answers: { ...another, "passport-number": "N 765-4321" } });
    expect(await looksOf(mine.id)).toContain("passport-shared");
  });

  test("is not matched by drafts, unpaid and withdrawn applications", async () => {
    const { id } = await aPaidApplication();
    for (const status of ["DRAFT", "SUBMITTED", "WITHDRAWN", "LAPSED"] as const)
      await aPaidApplication({ status });
    expect(await looksOf(id)).toEqual([]);
  });

  test("was refused before", async () => {
    const { id } = await aPaidApplication();
    const refused = await aPaidApplication({ status: "REFUSED" });
    await db().application.update({ where: { id: refused.id }, data: { decidedAt: now() } });
    expect(await looksOf(id)).toEqual(["refusals-found"]);
  });

  test("was turned away and has overstayed at the border", async () => {
    const border = await anActor("BORDER_OFFICER");
    const turnedAway = await anArrivingVisa();
    const at = { deskRecordId: randomUUID(), airport: "ALA" };
    await refuseEntry(border, { ...at, visaId: turnedAway.id }, "visa-not-good");
    await db().application.update({
      where: { id: turnedAway.applicationId },
      data: { status: "LAPSED", decidedAt: null },
    });
    const overstayed = await anArrivingVisa({ from: -60, to: 30, stayDays: 10 });
    await db().application.update({
      where: { id: overstayed.applicationId },
      data: { status: "LAPSED", decidedAt: null },
    });
    const entered = ago(20 * 86_400_000);
    await admit(border, { airport: "ALA", deskRecordId: randomUUID(), visaId: overstayed.id, at: entered });
    const { id } = await aPaidApplication();
    // Still in the country, beyond the stay.
    expect(await looksOf(id)).toEqual(["entry-refusals-found", "overstays-found"]);
    await recordExit(border, { airport: "ALA", deskRecordId: randomUUID(), visaId: overstayed.id });
    expect(await looksOf(id)).toEqual(["entry-refusals-found", "overstays-found"]);
  });

  test("matches the watch list by name and birth date, by passport, or by both, while the entry is in force", async () => {
    const senior = await anActor("SENIOR_OFFICER");
    const { id } = await aPaidApplication();
    const bySpelling = await aWatchEntry(senior, {
      surname: "Tést",
      givenNames: "Oné",
      passportNumber: "",
      issuingState: "",
    });
    const byPassport = await aWatchEntry(senior, { surname: "", givenNames: "", birthDate: "" });
    const elsewhere = await aWatchEntry(senior, {
      surname: "",
      givenNames: "",
      birthDate: "",
      issuingState: "BHR",
    });
    const found = await findCase(officer, id);
    const keys = found?.checked.checks.filter((check) => check.id.startsWith("watch-list-"));
    expect(keys?.map(({ text }) => text.key)).toEqual(["watch-list-name-and-birth", "watch-list-passport"]);
    const event = await db().auditEvent.findFirstOrThrow({ where: { action: "watchlist.look-up" } });
    expect(event).toMatchObject({
      actorId: officer.id,
      subjectId: id,
      detail: { found: 2, entries: `${bySpelling},${byPassport}` },
    });
    await endEntry(senior, bySpelling, "Solved.");
    await db().watchEntry.updateMany({
      where: { id: { in: [byPassport, elsewhere] } },
      data: { expiresOn: toDbDate(addDays(todayInAlmaty(), -1)) },
    });
    expect(await looksOf(id)).toEqual([]);
  });

  test("is not decided upon by any of it: a visa may be granted", async () => {
    await aWatchEntry(await anActor("SENIOR_OFFICER"), { surname: "TEST", givenNames: "ONE" });
    await aPaidApplication();
    expect((await aGrantedApplication()).visa.visaId).toBeTruthy();
  });

  test.each(locales)("is described in %s without a gap in the text", async (locale) => {
    await aWatchEntry(await anActor("SENIOR_OFFICER"), { surname: "TEST", givenNames: "ONE" });
    const { id } = await aPaidApplication();
    await aPaidApplication({ answers: { "passport-number": "N0000001" } });
    await aPaidApplication({ answers: another });
    const found = await findCase(officer, id);
    if (!found) throw new Error("no case");
    for (const check of found.checked.checks) {
      expect(checkText(locale, found.policy, check)).toMatch(/^[^{}]+$/);
    }
  });
});

describe("the holder of a visa at the border", () => {
  test("matches the watch list, which is recorded but prevents nothing", async () => {
    const [senior, border] = [await anActor("SENIOR_OFFICER"), await anActor("BORDER_OFFICER")];
    const visa = await anArrivingVisa();
    const entryId = await aWatchEntry(senior, { surname: "TEST", givenNames: "ONE" });
    const checked = await checkAtBorder(border, { visaId: visa.id }, "ALA");
    expect(checked).toMatchObject({
      value: { againstEntry: [], watch: [{ entryId, by: ["passport", "name-and-birth"] }] },
    });
    expect(JSON.stringify(checked)).not.toContain("SPECIMEN");
    expect(await db().auditEvent.findFirst({ where: { action: "watchlist.look-up" } })).toMatchObject({
      actorId: border.id,
      subjectId: visa.id,
      detail: { found: 1, entries: entryId },
    });
    expectOk(await admit(border, { airport: "ALA", deskRecordId: randomUUID(), visaId: visa.id }));
  });

  test("admitted offline is checked when the record arrives", async () => {
    const border = await anActor("BORDER_OFFICER");
    const visa = await anArrivingVisa();
    const record = {
      id: randomUUID(),
      officerId: border.id,
      document: { typed: visa.number },
      kind: "ENTRY",
      airport: "ALA",
      at: ago(3_600_000).toISOString(),
    };
    const send = () =>
      receiveRecords(border, { happened: true, sentAt: now().toISOString(), records: [record] });
    expect(await send()).toMatchObject({ value: [{ kind: "recorded", conflicts: [] }] });
    await aWatchEntry(await anActor("SUPERVISOR"), { surname: "TEST", givenNames: "ONE" });
    expect(await send()).toMatchObject({ value: [{ kind: "recorded", conflicts: ["watch-list"] }] });
    expect(await db().borderRecord.findFirst()).toMatchObject({ conflicts: [] });
  });
});
