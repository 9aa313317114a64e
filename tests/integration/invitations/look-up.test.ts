import { beforeEach, describe, expect, test } from "vitest";
import { startApplication } from "#lib/applications/start-application.ts";
import { withdrawApplication } from "#lib/applications/withdraw-application.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { aTraveller } from "../../support/a-traveller.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aDraft, enter, found } from "../applications/a-draft.ts";

async function aStranger() {
  const actor = await anActor("APPLICANT");
  return { actor, id: await startApplication(actor) };
}

const change = (number: string, data: Parameters<ReturnType<typeof db>["invitation"]["update"]>[0]["data"]) =>
  db().invitation.update({ where: { number }, data });

describe("R2: the invitation's number", () => {
  beforeEach(resetDb);

  test("S3: ties the draft to its invitation, whatever spaces and hyphens are typed", async () => {
    const { invitationNumber: number } = await aTraveller();
    const { actor, id } = await aStranger();
    const typed = ` ${number.slice(0, 3)}-${number.slice(3, 6)} ${number.slice(6)} `;
    expect(await enter(actor, id, typed)).toEqual({ ok: true, value: undefined });
    expect((await found(actor, id)).invitation?.number).toBe(number);
  });

  test("a wrong number and another person's number get the same answer", async () => {
    const { traveller } = await aDraft();
    const { actor, id } = await aStranger();
    const wrong = await enter(actor, id, "1000000001");
    expect(wrong).toEqual({ ok: false, problem: { kind: "not-found" } });
    expect(await enter(actor, id, traveller.invitationNumber)).toEqual(wrong);
    await db().application.updateMany({
      data: { status: "WITHDRAWN" },
      where: { invitationId: { not: null } },
    });
    await change(traveller.invitationNumber, { status: "USED" });
    expect(await enter(actor, id, traveller.invitationNumber)).toEqual(wrong);
  });

  test("if two applicants enter one number at the same time, exactly one gets it", async () => {
    const { invitationNumber } = await aTraveller();
    const [one, two] = [await aStranger(), await aStranger()];
    const answers = await Promise.all([
      enter(one.actor, one.id, invitationNumber),
      enter(two.actor, two.id, invitationNumber),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, problem: { kind: "not-found" } });
  });

  test("names the application of one's own that uses it already", async () => {
    const { actor, id, traveller } = await aDraft();
    const second = await startApplication(actor);
    expect(await enter(actor, second, traveller.invitationNumber)).toMatchObject({
      ok: false,
      problem: { kind: "own-application", applicationId: id },
    });
    expectOk(await enter(actor, id, traveller.invitationNumber));
  });

  test("is free for any applicant again after an unpaid withdrawal", async () => {
    const { actor, id, traveller } = await aDraft();
    await withdrawApplication(actor, id);
    const other = await aStranger();
    expectOk(await enter(other.actor, other.id, traveller.invitationNumber));
  });

  test.each([
    ["CANCELLED", "invitation-cancelled"],
    ["REVOKED", "invitation-revoked"],
    ["EXPIRED", "invitation-expired"],
  ] as const)("explains an invitation that is %s", async (status, reason) => {
    const { invitationNumber } = await aTraveller();
    await change(invitationNumber, { status });
    const { actor, id } = await aStranger();
    expect(await enter(actor, id, invitationNumber)).toMatchObject({
      ok: false,
      problem: { kind: "not-usable", problem: { rule: "R2", reason } },
    });
  });

  test("explains an invitation whose last day has passed", async () => {
    const { invitationNumber } = await aTraveller();
    const yesterday = addDays(todayInAlmaty(), -1);
    await change(invitationNumber, { firstDay: toDbDate(yesterday), lastDay: toDbDate(yesterday) });
    const { actor, id } = await aStranger();
    expect(await enter(actor, id, invitationNumber)).toMatchObject({
      ok: false,
      problem: { kind: "not-usable", problem: { reason: "invitation-expired", lastDay: yesterday } },
    });
  });

  test("R4: explains a purpose that is not open for the territory, with what is", async () => {
    const { invitationNumber } = await aTraveller();
    await change(invitationNumber, { nationality: "IND" });
    const { actor, id } = await aStranger();
    expect(await enter(actor, id, invitationNumber)).toMatchObject({
      ok: false,
      problem: {
        kind: "not-usable",
        problem: { rule: "R4", reason: "territory-not-open", answer: { territory: "IN" } },
      },
    });
  });

  test("describes the format of a number before looking anything up", async () => {
    const { actor, id } = await aStranger();
    expect(await enter(actor, id, "12345")).toMatchObject({
      ok: false,
      problem: { kind: "number", problem: { reason: "invitation-number-length", digits: 10 } },
    });
    expect(await enter(actor, id, "'; DROP TABLE--")).toMatchObject({
      ok: false,
      problem: { kind: "number", problem: { reason: "invitation-number-characters" } },
    });
  });

  test("may be guessed at ten times and not more", async () => {
    const { actor, id } = await aStranger();
    for (let guess = 0; guess < 10; guess += 1) {
      expect(await enter(actor, id, `100000000${guess}`)).toMatchObject({ problem: { kind: "not-found" } });
    }
    expect(await enter(actor, id, "1000000011")).toMatchObject({ problem: { kind: "too-many" } });
  });
});
