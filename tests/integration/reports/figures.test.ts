import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { readDays, readReport } from "#lib/reports/read-figures.ts";
import { refreshFigures } from "#lib/reports/refresh-figures.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { resetDb } from "../../support/reset-db.ts";

const today = todayInAlmaty();
const at = (hours: number) => new Date(new Date(`${today}T00:00:00+05:00`).getTime() + hours * 3_600_000);

describe("the service's figures", () => {
  beforeAll(async () => {
    await resetDb();
    // Three decisions, one of them late, after 2, 4 and 30 hours; and one application that still waits.
    for (const [hours, status] of [
      [2, "GRANTED"],
      [4, "GRANTED"],
      [30, "REFUSED"],
    ] as const) {
      const { id } = await aPaidApplication({ status });
      const decidedAt = at(1);
      await db().application.update({
        where: { id },
        data: {
          submittedAt: at(1),
          paidAt: new Date(decidedAt.getTime() - hours * 3_600_000),
          decidedAt,
          promisedOn: toDbDate(status === "REFUSED" ? addDays(today, -1) : today),
          ...(status === "REFUSED" && { refusalGround: "other" }),
        },
      });
    }
    const { id } = await aPaidApplication({ purpose: "tourist", category: "B12" });
    await db().application.update({ where: { id }, data: { submittedAt: at(1) } });
    await refreshFigures(3);
  });

  test("count applications, decision times, the promise and refusals of a period", async () => {
    const report = await readReport(await anActor("SUPERVISOR"), today, today);
    expect(report.figures.state).toEqual([
      { key: "GRANTED", count: 2 },
      { key: "PAID", count: 1 },
      { key: "REFUSED", count: 1 },
    ]);
    expect(report.figures.purpose).toEqual([
      { key: "business", count: 3 },
      { key: "tourist", count: 1 },
    ]);
    expect(report.figures.promise).toEqual([
      { key: "kept", count: 2 },
      { key: "missed", count: 1 },
    ]);
    expect(report.figures.ground).toEqual([{ key: "other", count: 1 }]);
    expect(report.times).toEqual({ decisions: 3, median: 4, percentile90: 30 });
  });

  test("are the same when counted again, and follow what changed", async () => {
    const actor = await anActor("AUDITOR");
    const before = await readDays(actor, today, today);
    await Promise.all([refreshFigures(3), refreshFigures(400)]);
    expect(await readDays(actor, today, today)).toEqual(before);
    await db().application.updateMany({ where: { status: "PAID" }, data: { status: "WITHDRAWN" } });
    await refreshFigures(3);
    const report = await readReport(actor, today, today);
    expect(report.figures.state).toContainEqual({ key: "WITHDRAWN", count: 1 });
    expect(report.figures.state.map(({ key }) => key)).not.toContain("PAID");
  });

  test("are empty outside their period", async () => {
    const supervisor = await anActor("SUPERVISOR");
    const earlier = addDays(today, -1);
    expect((await readReport(supervisor, earlier, earlier)).times).toBeUndefined();
  });
});
