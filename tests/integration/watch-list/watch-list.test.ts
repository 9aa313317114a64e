import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { endEntry } from "#lib/watch-list/end-entry.ts";
import { exportEntries } from "#lib/watch-list/export-table.ts";
import { findEntry, listEntries, type WatchFilter } from "#lib/watch-list/find-entries.ts";
import { importEntries } from "#lib/watch-list/import-table.ts";
import { addEntry, changeEntry } from "#lib/watch-list/save-entry.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { aWatchEntry, typedWatchEntry } from "../../support/a-watch-entry.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

let senior: Actor<"SENIOR_OFFICER">;
beforeEach(async () => {
  await resetDb();
  senior = await anActor("SENIOR_OFFICER");
});

const inForce = (search = ""): WatchFilter => ({ state: "in-force", search });
const idsOf = async (filter: WatchFilter, actor = senior) =>
  (await listEntries(actor, filter)).rows.map(({ id }) => id);
const actions = async () =>
  (await db().auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ action }) => action);
const csv = (...rows: readonly string[]) =>
  new TextEncoder().encode(
    ["surname;given-names;birth-date;passport-number;issuing-state;reason;expires-on", ...rows].join("\n"),
  );
const inAYear = addDays(todayInAlmaty(), 365);

describe("the watch list", () => {
  test("adds, changes and ends entries, each with its audit event", async () => {
    const id = await aWatchEntry(senior);
    const changed = await changeEntry(senior, id, 0, typedWatchEntry({ reason: "Another reason." }));
    expectOk(changed);
    expect(await findEntry(senior, id)).toMatchObject({
      reason: "Another reason.",
      state: "in-force",
      revision: 1,
    });
    expectOk(await endEntry(senior, id, "It was somebody else."));
    expect(await findEntry(senior, id)).toMatchObject({ state: "ended", endReason: "It was somebody else." });
    expect(await actions()).toEqual([
      "watchlist.add",
      "watchlist.change",
      "watchlist.read",
      "watchlist.end",
      "watchlist.read",
    ]);
  });

  test("keeps personal data out of the audit", async () => {
    await aWatchEntry(senior);
    const events = JSON.stringify(
      await db().auditEvent.findMany({ select: { detail: true, subjectId: true } }),
    );
    expect(events).not.toMatch(/SPECIMEN|C01X00T47|1985/);
  });

  test("has one active entry per person, and names it to an officer who adds another", async () => {
    const id = await aWatchEntry(senior);
    const again = await addEntry(senior, typedWatchEntry({ surname: "Spécimen" }));
    expect(again).toEqual({ ok: false, problem: { kind: "known", entryId: id } });
    await endEntry(senior, id, "Solved.");
    expectOk(await addEntry(senior, typedWatchEntry()));
  });

  test("informs the slower of two officers who change an entry, and an officer who ends it again", async () => {
    const id = await aWatchEntry(senior);
    const wish = typedWatchEntry({ reason: "Mine." });
    const both = await Promise.all([changeEntry(senior, id, 0, wish), changeEntry(senior, id, 0, wish)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { kind: "moved" } });
    await endEntry(senior, id, "Solved.");
    expect(await endEntry(senior, id, "Solved.")).toMatchObject({ problem: { kind: "moved" } });
    expect(await changeEntry(senior, id, 2, wish)).toMatchObject({ problem: { kind: "moved" } });
  });

  test("is changed by supervisors too, and read by auditors", async () => {
    const id = await aWatchEntry(await anActor("SUPERVISOR"));
    const auditor = await anActor("AUDITOR");
    expect(await findEntry(auditor, id)).toMatchObject({ id });
    for (const junk of [randomUUID(), "x"]) expect(await findEntry(senior, junk)).toBeUndefined();
  });

  test("parts what is in force from what has expired and what was ended", async () => {
    const [living, ended] = [await aWatchEntry(senior), await aWatchEntry(senior, { surname: "ENDED" })];
    await endEntry(senior, ended, "Solved.");
    const expired = await aWatchEntry(senior, { surname: "EXPIRED" });
    await db().watchEntry.update({
      where: { id: expired },
      data: { expiresOn: toDbDate(addDays(todayInAlmaty(), -1)) },
    });
    expect(await idsOf(inForce())).toEqual([living]);
    expect(await idsOf({ state: "expired", search: "" })).toEqual([expired]);
    expect(await idsOf({ state: "ended", search: "" })).toEqual([ended]);
  });

  test("is searched by a name in any spelling and by a passport", async () => {
    const id = await aWatchEntry(senior, { surname: "Юрьев", givenNames: "Тест" });
    await aWatchEntry(senior, { surname: "OTHER", passportNumber: "Z990", issuingState: "BHR" });
    for (const typed of ["Yuryev", "iurev test", "C01 X00", "c01x00t47"]) {
      expect([typed, (await idsOf(inForce(typed))).includes(id)]).toEqual([typed, true]);
    }
    expect(await idsOf(inForce("nobody"))).toEqual([]);
    expect(await idsOf(inForce("' | !x:*"))).toEqual([]);
  });

  test("pages through every entry exactly once", async () => {
    const rows = Array.from({ length: 120 }, (_, at) => `;;;N${1000 + at};QAT;Look.;${inAYear}`);
    await importEntries(senior, csv(...rows));
    const seen: string[] = [];
    for (let after: string | undefined; seen.length === 0 || after; ) {
      const page = await listEntries(senior, inForce(), { after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(120);
    expect(seen).toHaveLength(120);
  });
});

describe("a table of the watch list", () => {
  const row = `SPECIMEN;TEST TWO;12.04.1985;C01X00T47;QAT;Ask for the invitation.;${inAYear}`;

  test("is imported, and has no effect the second time", async () => {
    expect(await importEntries(senior, csv(row))).toEqual({
      ok: true,
      value: { added: 1, changed: 0, unchanged: 0 },
    });
    expect(await importEntries(senior, csv(row))).toEqual({
      ok: true,
      value: { added: 0, changed: 0, unchanged: 1 },
    });
    const other = row.replace("Ask for", "Look at");
    expect(await importEntries(senior, csv(other))).toMatchObject({ value: { changed: 1 } });
    expect(await db().watchEntry.findMany()).toMatchObject([
      { reason: "Look at the invitation.", revision: 1 },
    ]);
    expect((await actions()).filter((action) => action === "watchlist.change")).toHaveLength(1);
  });

  test("with wrong rows is refused as a whole, and each row has its faults", async () => {
    const wrong = `ONLY NAME;;;;;;${inAYear}`;
    expect(await importEntries(senior, csv(row, wrong, row))).toMatchObject({
      problem: {
        kind: "rows",
        faults: [
          {
            line: 3,
            problems: [
              { field: "birthDate", kind: "missing" },
              { field: "reason", kind: "missing" },
            ],
          },
          { line: 4, problems: [{ kind: "twice", line: 2 }] },
        ],
      },
    });
    expect(await db().watchEntry.count()).toBe(0);
  });

  test("without its columns, or without rows, says so", async () => {
    const bytes = new TextEncoder().encode("surname;reason\nA;B");
    expect(await importEntries(senior, bytes)).toMatchObject({
      problem: { kind: "wrong-header", missing: ["expires-on"] },
    });
    expect(await importEntries(senior, csv())).toMatchObject({ problem: { kind: "no-rows" } });
  });

  test("that is exported can be imported again, and runs no formula", async () => {
    await aWatchEntry(senior, { reason: '=HYPERLINK("x"), look' });
    const stream = exportEntries(await anActor("AUDITOR"));
    const text = await new Response(stream).text();
    expect(text).toContain(`"'=HYPERLINK(""x""), look"`);
    expect(text).toContain("1985-04-12,C01X00T47,QAT");
    expect(await importEntries(senior, new TextEncoder().encode(text))).toMatchObject({
      value: { added: 0 },
    });
  });

  test("by two officers at the same time adds each person once", async () => {
    const both = await Promise.all([importEntries(senior, csv(row)), importEntries(senior, csv(row))]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await db().watchEntry.count()).toBe(1);
  });
});
