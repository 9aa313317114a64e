import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { findCase } from "#lib/applications/review/find-case.ts";
import { verifyChain } from "#lib/audit/verify-chain.ts";
import { APPLICATION_STATUSES } from "#lib/domain/life-cycles/application.ts";
import { NOTICE_STATUSES } from "#lib/domain/life-cycles/arrival-notice.ts";
import { INVITATION_STATUSES } from "#lib/domain/life-cycles/invitation.ts";
import { ORDER_STATUSES } from "#lib/domain/life-cycles/order.ts";
import { ORGANISATION_STATUSES } from "#lib/domain/life-cycles/organisation.ts";
import { ORGANISATION_KINDS } from "#lib/domain/organisation.ts";
import { offeredPurposes } from "#lib/domain/policy.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { fillDemo } from "#prisma/demo/fill-demo.ts";
import { demoActor } from "#prisma/demo/service/people.ts";
import type { Truth } from "#prisma/demo/service/truths.ts";
import { seedDemo } from "#prisma/seed-demo.ts";
import { startStripeSandbox } from "#scripts/sandbox/stripe.ts";
import { ago } from "../../support/clock.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

const size = { applications: 52, seed: 7, password: "correct horse demo" };
const quietly = () => undefined;
let truths: readonly Truth[];
let officer: Actor<"OFFICER">;
let stop: () => Promise<void>;

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "portal-test-stripe-"));
  const sandbox = await startStripeSandbox({
    port: 0,
    dataDir,
    webhookUrl: "http://127.0.0.1:1/",
    webhookSecret: "whsec_test",
    secretKey: "sk_test_portal",
    settlementMs: 3_600_000,
  });
  process.env.STRIPE_API_URL = sandbox.url;
  if (env().STRIPE_API_URL !== sandbox.url)
    throw new Error("The configuration was read before the sandbox began");
  stop = async () => {
    await sandbox.stop();
    rmSync(dataDir, { recursive: true });
  };
  await resetDb();
  await expect(fillDemo(size, quietly)).rejects.toThrow("This database is not a demo's");
  await seedDemo(size.password);
  truths = await fillDemo(size, quietly);
  officer = await demoActor("officer@demo.example", "OFFICER");
}, 600_000);
afterAll(async () => {
  await stop();
  await resetDb();
});

const said = (about: string): Readonly<Record<string, number>> =>
  Object.fromEntries(truths.filter((truth) => truth.about === about).map(({ what, count }) => [what, count]));
/** The number of rows of a table for each value of a column. */
async function counted(table: string, column = "status"): Promise<Readonly<Record<string, number>>> {
  const rows = await db().$queryRawUnsafe<{ value: string; count: number }[]>(
    `SELECT "${column}"::text AS value, count(*)::int AS count FROM "${table}" GROUP BY 1`,
  );
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]));
}

describe("the table matches the database and contains each status at least once", () => {
  test("applications", async () => {
    expect(said("applications")).toEqual(await counted("Application"));
    expect(Object.keys(said("applications")).sort()).toEqual([...APPLICATION_STATUSES].sort());
    expect(await db().application.count()).toBe(size.applications);
  });

  test("visas: valid, starting later, entered, left, revoked, expired", async () => {
    const stored = await counted("Visa");
    const { VALID, EXPIRED, "VALID, starting later": later, ...others } = said("visas");
    expect({ ...others, VALID: (VALID ?? 0) + (EXPIRED ?? 0) + (later ?? 0) }).toEqual(stored);
    expect([VALID, EXPIRED, later, others.ENTERED, others.LEFT, others.REVOKED].every(Boolean)).toBe(true);
  });

  test("invitations, hosts, orders and notices", async () => {
    expect(said("invitations")).toEqual(await counted("Invitation"));
    expect(Object.keys(said("invitations")).sort()).toEqual([...INVITATION_STATUSES].sort());
    expect(said("hosts")).toEqual(await counted("Organisation"));
    expect(Object.keys(said("hosts")).sort()).toEqual([...ORGANISATION_STATUSES].sort());
    expect(said("orders")).toEqual(await counted("Order"));
    expect(Object.keys(said("orders")).sort()).toEqual([...ORDER_STATUSES].sort());
    expect(said("notices")).toEqual(await counted("ArrivalNotice"));
    expect(Object.keys(said("notices")).sort()).toEqual([...NOTICE_STATUSES].sort());
  });

  test("border records of every kind, and late, overdue and overstayed ones", async () => {
    expect(said("border records")).toEqual(await counted("BorderRecord", "kind"));
    expect(Object.keys(said("border records"))).toHaveLength(3);
    expect(await db().borderRecord.count({ where: { overstayDays: { gt: 0 } } })).toBeGreaterThan(0);
    expect(said("flags")["arrival notice sent late"]).toBe(
      await db().arrivalNotice.count({ where: { late: true } }),
    );
    expect(said("flags")["arrival notice overdue"]).toBeGreaterThan(0);
  });
});

test("the people are of every purpose, category and territory without a passport of its own; some have one name", async () => {
  const policy = await policyOn(todayInAlmaty());
  const invited = await db().invitation.findMany({ where: { applications: { some: {} } } });
  expect(new Set(invited.map(({ purpose }) => purpose))).toEqual(
    new Set(offeredPurposes(policy).map(({ purpose }) => purpose)),
  );
  expect(new Set(invited.map(({ category }) => category))).toEqual(
    new Set(offeredPurposes(policy).flatMap(({ categories }) => categories.map(({ code }) => code))),
  );
  const undistinguished = policy.territories.filter(({ ownCitizenship }) => !ownCitizenship);
  const territories = invited.map(({ territory }) => territory);
  expect(undistinguished.map(({ code }) => code).filter((code) => !territories.includes(code))).toEqual([]);
  expect(invited.some(({ givenNames }) => givenNames === "")).toBe(true);
});

test("there are hosts of every kind, and families that paid together", async () => {
  const kinds = await db().organisation.findMany({ distinct: ["kind"], select: { kind: true } });
  expect(kinds.map(({ kind }) => kind).sort()).toEqual([...ORGANISATION_KINDS].sort());
  const orders = await db().order.findMany({ where: { status: "PAID" }, include: { items: true } });
  expect(orders.some(({ items }) => items.length === 3)).toBe(true);
});

test("every flag has an example, and an account that opens with the demo's password", async () => {
  for (const { what, count, example, account } of truths.filter(({ about }) => about === "flags")) {
    expect(count, what).toBeGreaterThan(0);
    expect(example, what).not.toBe("");
    expect(await db().user.count({ where: { email: account ?? "" } }), what).toBe(1);
  }
});

test.each([
  ["watch list: name and birth date", /^watch-list-/],
  ["watch list: passport", /^watch-list-/],
  ["passport and invitation spell the name differently", /^persons$/],
  ["another application shows the same photo", /^photo-shared$/],
  ["person was refused before", /^refusals-found$/],
  ["payment disputed, case on hold", /^hold$/],
])("an officer who opens the example of “%s” is shown it", async (what, id) => {
  const { example } = truths.find((truth) => truth.what === what) ?? {};
  const { id: applicationId } = await db().application.findUniqueOrThrow({
    where: { reference: example ?? "" },
  });
  const found = await findCase(officer, applicationId);
  const checks = found?.checked.checks.filter((check) => id.test(check.id)) ?? [];
  expect(checks.map(({ outcome }) => outcome)).toContain(what.startsWith("payment") ? "failed" : "look");
});

test("everything happened on its own day: dates are in order and none is in the future, and the audit is intact", async () => {
  const wrong = await db().$queryRaw<{ reference: string }[]>`
    SELECT a.reference FROM "Application" a LEFT JOIN "Invitation" i ON i.id = a."invitationId"
    WHERE a."submittedAt" < a."createdAt" OR a."paidAt" < a."submittedAt" OR a."decidedAt" < a."paidAt"
      OR i."issuedAt" > a."createdAt" OR i."submittedAt" > i."issuedAt" OR i."createdAt" > i."submittedAt"
      OR greatest(a."createdAt", a."submittedAt", a."paidAt", a."decidedAt") > ${now()}::timestamptz`;
  expect(wrong).toEqual([]);
  const early = await db().application.count({
    where: { createdAt: { lt: ago(30 * 86_400_000) } },
  });
  expect(early).toBeGreaterThan(5);
  expectOk(await verifyChain(db()));
});

test("the same seed is not used twice, and a service of every kind has a minimum size", async () => {
  await expect(fillDemo(size, quietly)).rejects.toThrow("--seed adds another one");
  await expect(fillDemo({ ...size, seed: 8, applications: 3 }, quietly)).rejects.toThrow("at least");
});
