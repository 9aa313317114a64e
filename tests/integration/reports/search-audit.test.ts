import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import type { ActionOn } from "#lib/audit/actions.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok } from "#lib/domain/result.ts";
import { withCause } from "#lib/platform/cause.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { eventFilter, wrongDate } from "#lib/reports/audit/event-filter.ts";
import { exportEvents } from "#lib/reports/audit/export-events.ts";
import { searchAudit } from "#lib/reports/audit/search-audit.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { resetDb } from "../../support/reset-db.ts";

const record = (actor: Actor, action: ActionOn<"application">, subjectId: string) =>
  transaction(async (tx) => {
    await recordEvent(tx, { actor, action, subjectId });
    return ok(undefined);
  });

const filterOf = (asked: Record<string, string>) => eventFilter.read(asked);

const wrong = (asked: Record<string, string>) => wrongDate(asked, filterOf(asked));

describe("a search of the audit", () => {
  let auditor: Actor<"AUDITOR">;
  let officer: Actor<"OFFICER">;
  let application: Awaited<ReturnType<typeof aPaidApplication>>;

  beforeAll(async () => {
    await resetDb();
    [auditor, officer] = [await anActor("AUDITOR"), await anActor("OFFICER")];
    application = await aPaidApplication();
    for (let index = 0; index < 60; index += 1) await record(officer, "application.read", randomUUID());
    await record(officer, "application.claim", application.id);
  });

  test("finds events by actor, by action, and by an application's number", async () => {
    const byNumber = await searchAudit(auditor, filterOf({ subject: application.reference.toLowerCase() }));
    expect(byNumber.rows.map((event) => event.action)).toContain("application.claim");
    const both = await searchAudit(auditor, filterOf({ actor: officer.id, action: "application.claim" }));
    expect(both.rows.map((event) => event.subjectId)).toEqual([application.id]);
    expect(both.actions).toEqual(expect.arrayContaining(["application.claim", "application.read"]));
    expect((await searchAudit(auditor, filterOf({ actor: "nobody" }))).rows).toEqual([]);
  });

  test("pages through everything without gap or repetition", async () => {
    const filter = filterOf({ actor: officer.id });
    const first = await searchAudit(auditor, filter);
    const second = await searchAudit(auditor, filter, { after: first.next });
    const ids = [...first.rows, ...second.rows].map((event) => Number(event.id));
    expect(first.rows).toHaveLength(50);
    expect(second.next).toBeUndefined();
    expect(new Set(ids).size).toBe(61);
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
  });

  test("returns only the requested days, and names an invalid day", async () => {
    expect((await searchAudit(auditor, filterOf({ to: "2020-01-01" }))).rows).toEqual([]);
    expect((await searchAudit(auditor, filterOf({ from: "2020-01-01" }))).rows).toHaveLength(50);
    expect(wrong({ from: "2026-02-30" })).toBe("from");
    expect(wrong({ from: "2026-02-02", to: "2026-02-01" })).toBe("to");
  });

  test("is exported completely as a file", async () => {
    const content = exportEvents(auditor, filterOf({ actor: officer.id }));
    const lines = (await new Response(content).text()).trim().split("\r\n");
    expect(lines).toHaveLength(62);
  });

  test("shows the network address of staff, and of no one else", async () => {
    await withCause({ address: "192.0.2.7" }, async () => {
      await record(officer, "application.release", application.id);
      await record(application.applicant, "application.withdraw", application.id);
    });
    const details = async (action: string) =>
      (await searchAudit(auditor, filterOf({ action }))).rows.map(({ detail }) => detail);
    expect(await details("application.release")).toEqual([{ address: "192.0.2.7" }]);
    expect(await details("application.withdraw")).toEqual([{}]);
  });
});
