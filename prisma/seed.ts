import type { Policy } from "#lib/domain/policy.ts";
import type { Calendar } from "#lib/domain/working-days.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import firstPolicy from "#prisma/seed/policy-2019-01-01.json" with { type: "json" };
import workingDays from "#prisma/seed/working-days.json" with { type: "json" };

/**
 * Adds the first policy and the calendar of working days to a migrated database. Repeatable: a published version is not
 * edited, and a year with days is left to the supervisors who maintain it.
 */
export async function seed(): Promise<void> {
  await seedPolicy(firstPolicy as unknown as Policy);
  await seedCalendar(workingDays as unknown as Calendar);
}

async function seedPolicy(policy: Policy): Promise<void> {
  await db().policyVersion.createMany({
    data: [
      {
        version: policy.version,
        inForceFrom: toDbDate(policy.inForceFrom),
        document: policy as unknown as Prisma.InputJsonValue,
      },
    ],
    skipDuplicates: true,
  });
}

async function seedCalendar(calendar: Calendar): Promise<void> {
  const kept = await db().calendarDay.findMany({ select: { date: true } });
  const keptYears = new Set(kept.map(({ date }) => date.getUTCFullYear()));
  const days = calendar.filter(({ year }) => !keptYears.has(year)).flatMap((year) => year.days);
  await db().calendarDay.createMany({
    data: days.map((day) => ({
      date: toDbDate(day.date),
      kind: day.kind === "off" ? ("OFF" as const) : ("WORKING" as const),
      names: day.names,
      estimated: day.estimated,
    })),
    skipDuplicates: true,
  });
}
