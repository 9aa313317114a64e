import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { claimNext } from "#lib/applications/review/next-case.ts";
import { findQueue } from "#lib/applications/review/queue.ts";
import { type QueueFilter, queueFilter } from "#lib/applications/review/queue-filter.ts";
import { reassignApplication } from "#lib/applications/review/reassign.ts";
import { dropFilter, listFilters, saveFilter } from "#lib/applications/review/saved-filters.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

const everything = queueFilter.all;
const ids = async (actor: Actor<"OFFICER">, filter: Partial<QueueFilter>) =>
  (await findQueue(actor, { ...everything, ...filter })).rows.map(({ id }) => id);

describe("searching the queue", () => {
  beforeEach(resetDb);

  test.each(["Müller", "MUELLER ann", "мюллер", "Анна Мюллер", "c01x00", "C01X00T47"])(
    "%s finds the applicant in any spelling, decided or not",
    async (search) => {
      const { id } = await aPaidApplication({
        status: "REFUSED",
        answers: { surname: "MUELLER", "given-names": "ANNA" },
      });
      await aPaidApplication({
        answers: { surname: "OTHER", "given-names": "TWO", "passport-number": "X7" },
      });
      expect(await ids(await anActor("OFFICER"), { search })).toEqual([id]);
    },
  );

  test("finds by the numbers of application and invitation, typed with spaces and hyphens", async () => {
    const { id, reference, invitationId } = await aPaidApplication();
    await aPaidApplication();
    const { number } = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } });
    const officer = await anActor("OFFICER");
    expect(await ids(officer, { search: reference.toLowerCase() })).toEqual([id]);
    expect(await ids(officer, { search: `${number?.slice(0, 4)} ${number?.slice(4)}` })).toEqual([id]);
  });

  test.each(["' | 'A", "!!!", "a:* & b", "\\", "'':*"])(
    "takes %s for a text and nothing else",
    async (search) => {
      await aPaidApplication();
      await expect(ids(await anActor("OFFICER"), { search })).resolves.toBeDefined();
    },
  );

  test("finds what was declared, and the filters of purpose and territory meet it", async () => {
    const { id } = await aPaidApplication();
    const officer = await anActor("OFFICER");
    expect(await ids(officer, { search: "test" })).toEqual([id]);
    expect(await ids(officer, { purpose: "business", territory: "QA" })).toEqual([id]);
  });
});

describe("filtering the queue", () => {
  beforeEach(resetDb);

  test("narrows by purpose, territory, state and officer", async () => {
    const [one, two] = await Promise.all([anActor("OFFICER"), anActor("OFFICER")]);
    const free = await aPaidApplication();
    const tourist = await aPaidApplication({ purpose: "tourist", category: "B12" });
    const own = await aPaidApplication({ status: "IN_REVIEW", officerId: one.id });
    const others = await aPaidApplication({ status: "IN_REVIEW", officerId: two.id });
    const granted = await aPaidApplication({ status: "GRANTED" });
    expect(await ids(one, { purpose: "tourist" })).toEqual([tourist.id]);
    expect(await ids(one, { territory: "FI" })).toEqual([]);
    expect(await ids(one, { assigned: "me" })).toEqual([own.id]);
    expect(await ids(one, { assigned: "somebody" })).toEqual([others.id]);
    expect((await ids(one, { assigned: "nobody" })).toSorted()).toEqual([free.id, tourist.id].toSorted());
    expect(await ids(one, { state: "GRANTED" })).toEqual([granted.id]);
  });

  test("ignores invalid values in an address", () => {
    expect(queueFilter.read({ state: "DRAFT", purpose: "x", territory: "'", assigned: ["me"] })).toEqual({
      ...everything,
      purpose: undefined,
      territory: undefined,
      assigned: undefined,
    });
  });

  test("an officer's filters are saved under their names and visible to that officer only", async () => {
    const [one, two] = await Promise.all([anActor("OFFICER"), anActor("OFFICER")]);
    const filter: QueueFilter = { ...everything, purpose: "tourist" };
    expectOk(await saveFilter(one, "  Tours ", filter));
    await saveFilter(one, "Tours", { ...filter, territory: "QA", search: "SECRET" });
    const kept = await listFilters(one);
    expect(kept).toMatchObject([{ name: "Tours", query: "purpose=tourist&territory=QA" }]);
    expect(await listFilters(two)).toEqual([]);
    await dropFilter(two, kept[0]?.id ?? "");
    expect(await listFilters(one)).toHaveLength(1);
    await dropFilter(one, kept[0]?.id ?? "");
    expect(await listFilters(one)).toEqual([]);
    expect(await saveFilter(one, " ", filter)).toMatchObject({ problem: { kind: "name-missing" } });
    expect(await saveFilter(one, "x".repeat(41), filter)).toMatchObject({ problem: { kind: "name-long" } });
  });
});

describe("the next case", () => {
  beforeEach(resetDb);

  test("is the most urgent free one; two officers at the same time get different ones", async () => {
    const today = todayInAlmaty();
    const late = await aPaidApplication({ promisedOn: addDays(today, 5) });
    const urgent = await aPaidApplication({ promisedOn: addDays(today, -3) });
    const [one, two] = await Promise.all([anActor("OFFICER"), anActor("OFFICER")]);
    const taken = await Promise.all([claimNext(one, everything), claimNext(two, everything)]);
    expect(taken.toSorted()).toEqual([late.id, urgent.id].toSorted());
    expect(await claimNext(one, everything)).toBeUndefined();
  });
});

describe("giving an application to another officer", () => {
  beforeEach(resetDb);

  test("moves it, records it, and informs a slower officer", async () => {
    const [one, two, senior] = await Promise.all([
      anActor("OFFICER"),
      anActor("OFFICER"),
      anActor("SENIOR_OFFICER"),
    ]);
    const { id, applicant } = await aPaidApplication({ status: "IN_REVIEW", officerId: one.id });
    const from = { fromId: one.id };
    expect(await reassignApplication(senior, id, { ...from, toId: applicant.id })).toMatchObject({
      problem: { kind: "officer-unknown" },
    });
    expectOk(await reassignApplication(senior, id, { ...from, toId: two.id }));
    expect(await reassignApplication(senior, id, { ...from, toId: senior.id })).toMatchObject({
      problem: { kind: "moved" },
    });
    expect(await db().application.findUnique({ where: { id } })).toMatchObject({ officerId: two.id });
    expect(await db().auditEvent.count({ where: { action: "application.reassign", subjectId: id } })).toBe(1);
  });
});
