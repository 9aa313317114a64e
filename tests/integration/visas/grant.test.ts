import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { claimApplication } from "#lib/applications/review/claim.ts";
import { refuseApplication } from "#lib/applications/review/refuse.ts";
import { verifyChain } from "#lib/audit/verify-chain.ts";
import { parseVisaMrz } from "#lib/domain/mrz/visa-mrz.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import { env } from "#lib/platform/env.ts";
import { grantApplication } from "#lib/visas/grant-application.ts";
import { aPolicyThatSays, dropMadePolicies, underPolicy } from "../../support/a-decision.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { runSql } from "../../support/run-sql.ts";

const jobs = async () =>
  (await runSql(env().DATABASE_URL, "SELECT task_identifier FROM graphile_worker.jobs ORDER BY 1")).rows.map(
    (row) => row.task_identifier,
  );

async function claimed(wishes: Parameters<typeof aPaidApplication>[0] = {}) {
  const officer = await anActor("OFFICER");
  const application = await aPaidApplication(wishes);
  await claimApplication(officer, application.id);
  return { officer, application };
}

afterAll(dropMadePolicies);

describe("granting an application", () => {
  beforeEach(resetDb);

  test("issues one visa, one mail, one event each and the jobs, and the audit chain is intact", async () => {
    const { officer, application } = await claimed({ locale: "kk" });
    const outcome = await grantApplication(officer, application.id);
    expectOk(outcome);
    const [visa, ...more] = await db().visa.findMany();
    expect(more).toEqual([]);
    expect(visa).toMatchObject({
      applicationId: application.id,
      status: "VALID",
      surname: "TEST",
      givenNames: "ONE",
      passportNumber: "C01X00T47",
      hostName: "TEST HOST LLP",
      locale: "kk",
      entries: 1,
      stayDays: 20,
      pdfKey: null,
    });
    expect(visa?.number).toMatch(/^K[A-Z0-9]{8}$/);
    expect(await db().mail.findMany()).toMatchObject([
      { template: "visa-granted", recipient: "test.one@example.test", subjectId: visa?.id },
    ]);
    expect(await jobs()).toEqual(["render-visa", "send-mail"]);
    const actions = await db().auditEvent.findMany({ orderBy: { id: "asc" }, select: { action: true } });
    expect(actions.map(({ action }) => action)).toEqual([
      "application.claim",
      "application.grant",
      "visa.issue",
    ]);
    expect(await verifyChain()).toMatchObject({ ok: true, value: { events: 3 } });
  });

  test("decides once however often and however fast it is pressed", async () => {
    const { officer, application } = await claimed();
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => grantApplication(officer, application.id)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await grantApplication(officer, application.id)).toEqual({
      ok: false,
      problem: { kind: "not-held" },
    });
    expect(await db().visa.count()).toBe(1);
    expect(await db().mail.count()).toBe(1);
    expect(await db().auditEvent.count({ where: { action: "visa.issue" } })).toBe(1);
  });

  test("and refusing at the same moment: one of the two happens", async () => {
    const { officer, application } = await claimed();
    await underPolicy(application.id, await aPolicyThatSays({ refusal: false, revocation: false }));
    const refusal = { ground: "entry-ban", text: "Entry is prohibited until further notice." };
    const [granted, refused] = await Promise.all([
      grantApplication(officer, application.id),
      refuseApplication(officer, application.id, refusal),
    ]);
    expect([granted.ok, refused.ok].sort()).toEqual([false, true]);
    expect(await db().visa.count()).toBe(granted.ok ? 1 : 0);
    expect(await db().mail.count()).toBe(1);
  });

  test("and proposing a refusal at the same time: a granted application awaits no signature", async () => {
    const { officer, application } = await claimed();
    const refusal = { ground: "entry-ban", text: "Entry is prohibited until further notice." };
    const [granted, proposed] = await Promise.all([
      grantApplication(officer, application.id),
      refuseApplication(officer, application.id, refusal),
    ]);
    expect([granted.ok, proposed.ok].sort()).toEqual([false, true]);
    expect(await db().decisionProposal.count()).toBe(proposed.ok ? 1 : 0);
  });

  test("is possible only for the officer who has claimed it", async () => {
    const { application } = await claimed();
    for (const role of ["OFFICER", "SENIOR_OFFICER"] as const) {
      const outcome = await grantApplication(await anActor(role), application.id);
      expect(outcome).toEqual({ ok: false, problem: { kind: "not-held" } });
    }
    expect(await db().visa.count()).toBe(0);
  });

  test("the period begins with the intended entry and ends with the invitation at the latest", async () => {
    const { officer, application } = await claimed({ window: { from: 10, to: 70, stayDays: 20 } });
    await grantApplication(officer, application.id);
    const visa = await db().visa.findFirstOrThrow();
    expect(fromDbDate(visa.validFrom)).toBe(application.answers["entry-date"]);
    expect(fromDbDate(visa.validUntil)).toBe(application.lastDay);
  });

  test("the period is the policy's where the invitation lasts longer, and so is the stay", async () => {
    const { officer, application } = await claimed({ window: { from: 10, to: 300, stayDays: 80 } });
    await grantApplication(officer, application.id);
    const visa = await db().visa.findFirstOrThrow();
    expect(fromDbDate(visa.validUntil)).toBe(addDays(fromDbDate(visa.validFrom), 89));
    expect(visa.stayDays).toBe(30);
  });

  test("the machine readable zone carries passport number, names and last day", async () => {
    const { officer, application } = await claimed();
    await grantApplication(officer, application.id);
    const visa = await db().visa.findFirstOrThrow();
    const read = parseVisaMrz(`${visa.mrzLine1}\n${visa.mrzLine2}`, todayInAlmaty());
    expect(read).toMatchObject({
      ok: true,
      value: {
        issuingState: "KAZ",
        surname: "TEST",
        givenNames: "ONE",
        documentNumber: "C01X00T47",
        validUntil: application.lastDay,
      },
    });
  });

  test("is not possible past a rule: a passport that expires too early (R7.3)", async () => {
    const { officer, application } = await claimed({
      answers: { "passport-expires-on": addDays(todayInAlmaty(), 100) },
    });
    const outcome = await grantApplication(officer, application.id);
    expect(outcome).toMatchObject({ problem: { kind: "not-grantable", checks: [{ rule: "R7.3" }] } });
    expect(await db().visa.count()).toBe(0);
    expect(await db().application.findUniqueOrThrow({ where: { id: application.id } })).toMatchObject({
      status: "IN_REVIEW",
    });
  });
});
