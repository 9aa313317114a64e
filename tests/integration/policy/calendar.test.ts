import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { knownDate } from "#lib/domain/plain-date.ts";
import { isWorkingDay } from "#lib/domain/working-days.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { writeCsv } from "#lib/platform/tables/write-csv.ts";
import { removeDay, saveDay } from "#lib/policy/calendar-days.ts";
import { calendar, forgetCalendar } from "#lib/policy/current-calendar.ts";
import { importYear } from "#lib/policy/import-calendar.ts";
import { missingYear } from "#lib/policy/missing-year.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { expectOk, expectProblem } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

const names = { kk: "Сынақ күні", ru: "Пробный день", en: "Specimen day" };
const monday = knownDate("2040-01-02");
const header = ["date", "kind", "name-kk", "name-ru", "name-en", "estimated"];
let actor: Actor<"SUPERVISOR">;

beforeAll(async () => {
  await resetDb();
  actor = await anActor("SUPERVISOR");
});

afterAll(async () => {
  await db().calendarDay.deleteMany({ where: { date: { gte: new Date("2040-01-01") } } });
  forgetCalendar();
});

describe("the calendar", () => {
  it("adds and removes future days, effective immediately and audited", async () => {
    const day = { date: monday, kind: "off", names, estimated: true } as const;
    expectProblem(isWorkingDay(await calendar(), monday));
    expectOk(await saveDay(actor, day));
    expect(isWorkingDay(await calendar(), monday)).toMatchObject({ value: false });
    expectOk(await removeDay(actor, monday));
    expect(await removeDay(actor, monday)).toMatchObject({ problem: { kind: "not-found" } });
    const events = await db().auditEvent.findMany({ orderBy: { id: "asc" } });
    expect(events.map(({ action }) => action)).toEqual(["calendar.save", "calendar.remove"]);
  });

  it("refuses past days, days without a name in an official language and weekdays worked in exchange", async () => {
    const day = { date: monday, kind: "working", names, estimated: false } as const;
    expect(await saveDay(actor, day)).toMatchObject({ problem: { kind: "weekend" } });
    expect(await saveDay(actor, { ...day, kind: "off", date: todayInAlmaty() })).toMatchObject({
      problem: { kind: "past" },
    });
    expect(await saveDay(actor, { ...day, kind: "off", names: { ...names, kk: " " } })).toMatchObject({
      problem: { kind: "names" },
    });
  });

  it("imports a whole year, or names the problem of each row", async () => {
    const row = (date: string, kind = "off", estimated = "") => [date, kind, "а", "б", "c", estimated];
    const wrong = writeCsv([
      header,
      row("02.01.2040"),
      row("2040-01-02"),
      row("2041-01-01"),
      row("2040-02-30"),
      row("2040-01-03", "holiday"),
      row("2040-01-04", "working"),
      row("2040-01-05", "off", "maybe"),
    ]);
    expect(await importYear(actor, 2040, wrong)).toEqual({
      ok: false,
      problem: {
        kind: "rows",
        faults: [
          { line: 3, fault: "twice" },
          { line: 4, fault: "year" },
          { line: 5, fault: "date" },
          { line: 6, fault: "kind" },
          { line: 7, fault: "weekend" },
          { line: 8, fault: "estimated" },
        ],
      },
    });
    const right = writeCsv([header, row("02.01.2040"), row("2040-01-07", "working", "yes")]);
    expect(await importYear(actor, 2040, right)).toEqual({ ok: true, value: 2 });
    expect(isWorkingDay(await calendar(), knownDate("2040-01-07"))).toMatchObject({ value: true });
    expect(await importYear(actor, 2019, right)).toMatchObject({ problem: { kind: "past-year" } });
    expect(await missingYear()).toBeUndefined();
  });
});
