import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { claimApplication } from "#lib/applications/review/claim.ts";
import { mails } from "#lib/applications/review/mails.ts";
import { refuseApplication } from "#lib/applications/review/refuse.ts";
import { releaseApplication } from "#lib/applications/review/release.ts";
import { db } from "#lib/platform/db/client.ts";
import { aPolicyThatSays, dropMadePolicies, underPolicy } from "../../support/a-decision.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { expectProblem } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

const refusal = {
  ground: "purpose-not-confirmed",
  text: "The conference named in the answers is not known.",
};

/** Puts an application under a policy in which one officer decides on a refusal. */
const alone = async (id: string) =>
  underPolicy(id, await aPolicyThatSays({ refusal: false, revocation: false }));

const eventsOf = (subjectId: string) =>
  db().auditEvent.findMany({
    where: { subjectId },
    orderBy: { id: "asc" },
    select: { action: true, detail: true },
  });

afterAll(dropMadePolicies);

describe("taking an application into review", () => {
  beforeEach(resetDb);

  test("if two officers claim at the same time, one wins and the other is informed", async () => {
    const { id } = await aPaidApplication();
    const [one, two] = await Promise.all([anActor("OFFICER"), anActor("SENIOR_OFFICER")]);
    const outcomes = await Promise.all([claimApplication(one, id), claimApplication(two, id)]);
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
    expect(outcomes.find((outcome) => !outcome.ok)).toEqual({ ok: false, problem: { kind: "taken" } });
    const winner = outcomes[0]?.ok ? one : two;
    expect(await db().application.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "IN_REVIEW",
      officerId: winner.id,
    });
    expect((await eventsOf(id)).map(({ action }) => action)).toEqual(["application.claim"]);
  });

  test("claiming one's own case changes nothing", async () => {
    const { id } = await aPaidApplication();
    const officer = await anActor("OFFICER");
    await claimApplication(officer, id);
    expect(await claimApplication(officer, id)).toEqual({ ok: true, value: "IN_REVIEW" });
    expect(await eventsOf(id)).toHaveLength(1);
  });

  test("a released application keeps its promised date and can be claimed by the next", async () => {
    const { id } = await aPaidApplication();
    const [one, two] = await Promise.all([anActor("OFFICER"), anActor("OFFICER")]);
    const before = await db().application.findUniqueOrThrow({ where: { id } });
    await claimApplication(one, id);
    expect(await releaseApplication(two, id)).toEqual({ ok: false, problem: { kind: "not-held" } });
    expect(await releaseApplication(one, id)).toEqual({ ok: true, value: "PAID" });
    expect(await claimApplication(two, id)).toEqual({ ok: true, value: "IN_REVIEW" });
    const after = await db().application.findUniqueOrThrow({ where: { id } });
    expect(after).toMatchObject({ officerId: two.id, promisedOn: before.promisedOn });
  });

  test("no one reviews an application of their own", async () => {
    const { id, applicant } = await aPaidApplication();
    const outcome = await claimApplication({ ...applicant, role: "OFFICER" }, id);
    expectProblem(outcome);
    expect(await db().application.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "PAID" });
  });

  test("an id that is invalid, unknown or of an unpaid application is not found", async () => {
    const officer = await anActor("OFFICER");
    const { id } = await aPaidApplication({ status: "SUBMITTED" });
    for (const unknown of ["'; DROP TABLE", "", randomUUID(), id]) {
      expect(await claimApplication(officer, unknown)).toEqual({ ok: false, problem: { kind: "not-found" } });
    }
  });
});

describe("refusing an application where one officer may", () => {
  beforeEach(resetDb);

  test("records ground and text, and writes to the applicant once, in the applicant's language", async () => {
    const officer = await anActor("OFFICER");
    const { id } = await aPaidApplication({ locale: "ru" });
    await alone(id);
    await claimApplication(officer, id);
    expect(await refuseApplication(officer, id, refusal)).toEqual({ ok: true, value: "REFUSED" });
    expect(await db().application.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "REFUSED",
      refusalGround: refusal.ground,
      refusalText: refusal.text,
    });
    const sent = await db().mail.findMany({ where: { subjectId: id } });
    expect(sent).toMatchObject([
      { template: "application-refused", recipient: "test.one@example.test", locale: "ru" },
    ]);
    const content = await mails["application-refused"](id, "ru");
    expect(content?.paragraphs).toContain(refusal.text);
    expect(content?.facts?.[0]?.value).toBe("Цель поездки не подтвердилась.");
    expect(await eventsOf(id)).toMatchObject([
      { action: "application.claim" },
      { action: "application.refuse", detail: { ground: refusal.ground } },
    ]);
  });

  test("a second decision changes nothing and sends nothing", async () => {
    const officer = await anActor("OFFICER");
    const { id } = await aPaidApplication();
    await alone(id);
    await claimApplication(officer, id);
    const outcomes = await Promise.all([
      refuseApplication(officer, id, refusal),
      refuseApplication(officer, id, refusal),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await refuseApplication(officer, id, refusal)).toEqual({
      ok: false,
      problem: { kind: "not-held" },
    });
    expect(await db().mail.count({ where: { subjectId: id } })).toBe(1);
    expect(await eventsOf(id)).toHaveLength(2);
  });

  test("requires one of the policy's grounds and a text of sufficient length", async () => {
    const officer = await anActor("OFFICER");
    const { id } = await aPaidApplication();
    await alone(id);
    await claimApplication(officer, id);
    const outcome = await refuseApplication(officer, id, { ground: "dislike", text: " \u0000\u0007no " });
    expect(outcome).toEqual({
      ok: false,
      problem: {
        kind: "not-fit",
        problems: [{ kind: "ground-missing" }, { kind: "text-too-short", min: 10 }],
      },
    });
    const long = await refuseApplication(officer, id, { ...refusal, text: "x".repeat(2001) });
    expect(long).toMatchObject({ problem: { problems: [{ kind: "text-too-long" }] } });
    expect(await db().mail.count()).toBe(0);
  });
});
