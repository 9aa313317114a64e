import { expect, test } from "vitest";
import { db } from "#lib/platform/db/client.ts";
import { calendar, forgetCalendar } from "#lib/policy/current-calendar.ts";
import { policyVersions } from "#lib/policy/current-policy.ts";
import firstPolicy from "#prisma/seed/policy-2019-01-01.json" with { type: "json" };
import workingDays from "#prisma/seed/working-days.json" with { type: "json" };
import { seed } from "#prisma/seed.ts";

const stored = async () => ({
  policies: await db().policyVersion.findMany(),
  days: await db().calendarDay.findMany({ orderBy: { date: "asc" } }),
});

test("seeding twice changes nothing", async () => {
  const before = await stored();
  await seed();
  await seed();
  expect(await stored()).toEqual(before);
});

test("the seeded policy is the one in the seed file, read back unchanged", async () => {
  expect(await policyVersions()).toEqual([firstPolicy]);
});

test("the seeded calendar is the one in the seed file, read back unchanged", async () => {
  const afterSeed = { date: { gte: new Date(Date.UTC((workingDays.at(-1)?.year ?? 0) + 1, 0, 1)) } };
  const added = await db().calendarDay.findMany({ where: afterSeed });
  await db().calendarDay.deleteMany({ where: afterSeed });
  forgetCalendar();
  expect(await calendar()).toEqual(workingDays);
  await db().calendarDay.createMany({ data: added.map((day) => ({ ...day, names: day.names ?? {} })) });
  forgetCalendar();
});

test("a year that a supervisor maintains is not changed by the next seeding", async () => {
  const date = new Date("2027-01-01T00:00:00Z");
  const before = await db().calendarDay.findUniqueOrThrow({ where: { date } });
  await db().calendarDay.delete({ where: { date } });
  await seed();
  expect(await db().calendarDay.findUnique({ where: { date } })).toBeNull();
  await db().calendarDay.create({ data: { ...before, names: before.names ?? {} } });
});
