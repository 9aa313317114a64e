import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { findQueue } from "#lib/applications/review/queue.ts";
import { queueFilter } from "#lib/applications/review/queue-filter.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { aReference } from "../../support/application-columns.ts";
import { resetDb } from "../../support/reset-db.ts";

describe("the queue", () => {
  beforeEach(resetDb);

  test("begins with overdue applications and ends with those without a promised date", async () => {
    const today = todayInAlmaty();
    const undated = await aPaidApplication({ promisedOn: null });
    const later = await aPaidApplication({ promisedOn: addDays(today, 3) });
    const overdue = await aPaidApplication({ promisedOn: addDays(today, -2) });
    const { rows, next } = await findQueue(await anActor("OFFICER"));
    expect(rows.map(({ id }) => id)).toEqual([overdue.id, later.id, undated.id]);
    expect(rows.map((entry) => entry.overdue)).toEqual([true, false, false]);
    expect(rows[0]).toMatchObject({ workingDaysLeft: 0, purpose: "business", territory: "QA" });
    expect(rows[2]?.workingDaysLeft).toBeUndefined();
    expect(next).toBeUndefined();
  });

  test("shows officers the free cases and their own, and supervisors also who has the others", async () => {
    const [one, two, supervisor] = await Promise.all([
      anActor("OFFICER"),
      anActor("OFFICER"),
      anActor("SUPERVISOR"),
    ]);
    const free = await aPaidApplication();
    const held = await aPaidApplication({ status: "IN_REVIEW", officerId: two.id });
    await aPaidApplication({ status: "GRANTED", officerId: two.id });
    const idsFor = async (actor: typeof one | typeof supervisor) =>
      (await findQueue(actor)).rows.map(({ id }) => id).sort();
    expect(await idsFor(one)).toEqual([free.id]);
    expect(await idsFor(two)).toEqual([free.id, held.id].sort());
    expect(await idsFor(supervisor)).toEqual([free.id, held.id].sort());
    const { rows } = await findQueue(two);
    expect(rows.find(({ id }) => id === held.id)?.heldBy).toMatchObject({ own: true });
  });

  test("pages through every application exactly once, equal dates and missing dates included", async () => {
    const today = todayInAlmaty();
    const first = await aPaidApplication({ promisedOn: null });
    const { invitation, ...row } = await db().application.findUniqueOrThrow({
      where: { id: first.id },
      include: { invitation: true },
    });
    if (!invitation) throw new Error("A paid application has its invitation");
    const invitationIds = Array.from({ length: 119 }, () => randomUUID());
    await db().invitation.createMany({
      data: invitationIds.map((id, index) => ({
        ...invitation,
        id,
        number: String(2_000_000_000 + index),
        places: [],
      })),
    });
    await db().application.createMany({
      data: invitationIds.map((invitationId, index) => ({
        ...row,
        id: randomUUID(),
        reference: aReference(),
        invitationId,
        answers: {},
        frozen: {},
        promisedOn: index % 4 === 0 ? null : toDbDate(addDays(today, index % 3)),
      })),
    });
    const officer = await anActor("OFFICER");
    const seen: string[] = [];
    let pages = 0;
    for (let after: string | undefined; pages === 0 || after; pages += 1) {
      const page = await findQueue(officer, queueFilter.all, { after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    }
    expect(pages).toBe(3);
    expect(new Set(seen).size).toBe(120);
    expect(seen).toHaveLength(120);
  });

  test("a forged cursor is the first page", async () => {
    const { id } = await aPaidApplication();
    const { rows } = await findQueue(await anActor("OFFICER"), queueFilter.all, {
      after: "2026-99-99_' OR 1=1",
    });
    expect(rows.map((entry) => entry.id)).toEqual([id]);
  });
});
