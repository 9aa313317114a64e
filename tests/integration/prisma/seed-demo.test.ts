import { afterAll, beforeAll, expect, test } from "vitest";
import { isPassword } from "#lib/accounts/password.ts";
import { idNumber } from "#lib/domain/id-number.ts";
import { parsePassportMrz } from "#lib/domain/mrz/passport-mrz.ts";
import { comparePersons, personFromMrz } from "#lib/domain/names/comparison.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { offeredPurposes } from "#lib/domain/policy.ts";
import { eligibility } from "#lib/domain/r4-eligibility.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { type Demo, seedDemo } from "#prisma/seed-demo.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

const password = "correct horse demo";
let demo: Demo;

beforeAll(async () => {
  await resetDb();
  demo = await seedDemo(password);
});
afterAll(resetDb);

const stored = async () => ({
  users: await db().user.findMany({ orderBy: { email: "asc" } }),
  organisations: await db().organisation.findMany({ orderBy: { idNumber: "asc" } }),
  memberships: await db().membership.findMany({ orderBy: { organisationId: "asc" } }),
  invitations: await db().invitation.findMany({ orderBy: { number: "asc" } }),
});

test("seeding the demo twice changes nothing", async () => {
  const before = await stored();
  expect(await seedDemo(password)).toEqual(demo);
  expect(await stored()).toEqual(before);
});

test("every demo account is confirmed and opens with the given password", async () => {
  for (const { email, role } of demo.accounts) {
    const user = await db().user.findUniqueOrThrow({ where: { email } });
    expect(user.role).toBe(role);
    expect(user.emailConfirmedAt).not.toBeNull();
    expect(await isPassword(password, user.passwordHash)).toBe(true);
  }
});

test("two supervisors can publish a policy together, and two border officers use two desks", () => {
  const count = (wanted: string) => demo.accounts.filter(({ role }) => role === wanted).length;
  expect(count("SUPERVISOR")).toBe(2);
  expect(count("BORDER_OFFICER")).toBe(2);
});

test("a start with another password changes the password of all accounts to it", async () => {
  await seedDemo("another demo password");
  const user = await db().user.findUniqueOrThrow({ where: { email: "officer@demo.example" } });
  expect(await isPassword("another demo password", user.passwordHash)).toBe(true);
});

test("host organisations have valid BINs and belong to a demo host, one of them not yet confirmed", async () => {
  const { organisations, memberships } = await stored();
  expect(organisations.map(({ idNumber: number }) => idNumber(number))).toEqual(
    organisations.map(({ idNumber: number }) => ({ valid: true, number, kind: "BIN" })),
  );
  expect(memberships).toHaveLength(demo.invitations.length + 1);
  expect(organisations.filter(({ confirmedAt }) => !confirmedAt)).toMatchObject([{ status: "NEW" }]);
});

test("there is one invitation of each purpose, for a territory to which the purpose is open", async () => {
  const policy = await policyOn(todayInAlmaty());
  expect(demo.invitations.map(({ purpose }) => purpose)).toEqual(
    offeredPurposes(policy).map(({ purpose }) => purpose),
  );
  for (const { purpose, territory, number } of demo.invitations) {
    expect(number).toMatch(/^[1-9]\d{9}$/);
    expect(eligibility(policy, { purpose, territory }).eligible).toBe(true);
  }
});

test("the passport lines given with an invitation are those of its guest", async () => {
  for (const { number, passportLines } of demo.invitations) {
    const read = expectOk(parsePassportMrz(passportLines.join("\n"), todayInAlmaty()));
    const invitation = await db().invitation.findUniqueOrThrow({ where: { number } });
    const bound = {
      ...invitation,
      documentNumber: invitation.passportNumber,
      birthDate: fromDbDate(invitation.birthDate),
    };
    expect(
      comparePersons({ source: "mrz", person: personFromMrz(read) }, { source: "invitation", person: bound }),
    ).toEqual([]);
  }
});

test("a used and an ended invitation are replaced, and the ended one is put to rest", async () => {
  const [used, ended, waiting] = demo.invitations;
  const today = todayInAlmaty();
  await db().invitation.update({ where: { number: used?.number ?? "" }, data: { status: "USED" } });
  await db().invitation.update({
    where: { number: ended?.number ?? "" },
    data: { firstDay: toDbDate(addDays(today, -9)), lastDay: toDbDate(addDays(today, -1)) },
  });
  const later = await seedDemo(password);
  expect(later.invitations[0]?.number).not.toBe(used?.number);
  expect(later.invitations[1]?.number).not.toBe(ended?.number);
  expect(later.invitations[2]).toEqual(waiting);
  const rested = await db().invitation.findUniqueOrThrow({ where: { number: ended?.number ?? "" } });
  expect(rested.status).toBe("EXPIRED");
});
