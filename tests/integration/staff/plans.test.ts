import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyChain } from "#lib/audit/verify-chain.ts";
import { metricsText } from "#lib/operations/metrics-text.ts";
import { refreshFeeDays } from "#lib/payments/fee-report.ts";
import { closeDb, db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { refreshFigures } from "#lib/reports/refresh-figures.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { fillService, largeTables } from "../../support/full-service/fill-service.ts";
import { samplesOf } from "../../support/full-service/samples.ts";
import { staffQuestions } from "../../support/full-service/staff-questions.ts";
import { resetDb } from "../../support/reset-db.ts";
import { watchPlans, wholeReads } from "../../support/watched-plans.ts";

const applications = 20_000;

/** PostgreSQL plans a prepared statement again up to its fifth run, so both kinds of plan are checked. */
const runs = 6;

beforeAll(async () => {
  await resetDb();
  await fillService(env().DATABASE_URL, applications);
  await refreshFigures(400);
  await refreshFeeDays(400);
  await closeDb();
});
afterAll(async () => {
  await closeDb();
  await resetDb();
});

test("the made-up service is one that the portal itself could have made", async () => {
  expect(await verifyChain()).toMatchObject({ ok: true, value: { events: applications * 3 } });
  const unsearchable = await Promise.all([
    db().application.count({ where: { searchTerms: { isEmpty: true }, submittedAt: { not: null } } }),
    db().invitation.count({ where: { searchTerms: { isEmpty: true } } }),
    db().arrivalNotice.count({ where: { searchTerms: { isEmpty: true } } }),
    db().organisation.count({ where: { searchTerms: { isEmpty: true } } }),
  ]);
  expect(unsearchable).toEqual([0, 0, 0, 0]);
  const kept = await db().feeDay.aggregate({ _sum: { payments: true } });
  expect(kept._sum.payments).toBeGreaterThan(applications / 2);
});

test("no page of staff's reads a large table from end to end", async () => {
  const found = await samplesOf(db());
  const questions = staffQuestions(await everyStaff(), found);
  const large = await tablesOfMany();
  expect(large).toContain("Application");
  await closeDb();
  const plans = watchPlans();
  const wrong: string[] = [];
  for (const [name, ask] of Object.entries(questions)) {
    for (let run = 0; run < runs; run += 1) {
      const ran = await plans.of(ask);
      expect(ran, name).not.toHaveLength(0);
      for (const plan of ran) {
        const whole = wholeReads(plan).filter((table) => large.includes(table));
        if (whole.length > 0) wrong.push(`${name} reads all of ${whole}:\n${plan.text}`);
      }
    }
  }
  expect(wrong, wrong.join("\n\n")).toEqual([]);
});

test("a scrape of the metrics reads no large table from end to end", async () => {
  const large = await tablesOfMany();
  expect(large).toContain("Mail");
  await closeDb();
  const plans = watchPlans();
  for (let run = 0; run < runs; run += 1) {
    const ran = await plans.of(() => metricsText(undefined, async () => ({})));
    expect(ran).not.toHaveLength(0);
    for (const plan of ran)
      expect(
        wholeReads(plan).filter((table) => large.includes(table)),
        plan.text,
      ).toEqual([]);
  }
});

const everyStaff = async () => ({
  officer: await anActor("OFFICER"),
  senior: await anActor("SENIOR_OFFICER"),
  supervisor: await anActor("SUPERVISOR"),
  border: await anActor("BORDER_OFFICER"),
});

/** For a table of few pages PostgreSQL rightly chooses a sequential scan. */
async function tablesOfMany(): Promise<readonly string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT "relname" AS "name" FROM pg_class WHERE "relkind" = 'r' AND "reltuples" > 1000`;
  return rows.map(({ name }) => name).filter((name) => largeTables.some((large) => large === name));
}

test("searches find what they should: names in other spellings, passports, invitations and visas", async () => {
  const found = await samplesOf(db());
  const questions = staffQuestions(await everyStaff(), found);
  for (const way of ["name", "passport", "invitation", "visa"]) {
    const page = await questions[`search by ${way}`]?.();
    expect(page, way).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ id: found.applicationId })]),
    });
  }
});
