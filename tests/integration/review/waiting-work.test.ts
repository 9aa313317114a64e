import { beforeEach, describe, expect, test } from "vitest";
import { refuseApplication } from "#lib/applications/review/refuse.ts";
import { waitingWork } from "#lib/applications/review/waiting-work.ts";
import { db } from "#lib/platform/db/client.ts";
import { aHeldApplication } from "../../support/a-decision.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { resetDb } from "../../support/reset-db.ts";

describe("the waiting work listed with the queue", () => {
  beforeEach(resetDb);

  test("contains for officers with the right what they may sign, and for others what awaits any signature", async () => {
    const held = await aHeldApplication();
    const senior = await anActor("SENIOR_OFFICER");
    const own = await aHeldApplication();
    await db().application.update({ where: { id: own.id }, data: { officerId: senior.id } });
    const wish = { ground: "purpose-not-confirmed", text: "The conference is not known to anybody." };
    await refuseApplication(held.officer, held.id, wish);
    await refuseApplication(senior, own.id, wish);
    expect((await waitingWork(senior)).signatures).toBe(1);
    expect((await waitingWork(await anActor("SENIOR_OFFICER"))).signatures).toBe(2);
    expect((await waitingWork(await anActor("SUPERVISOR"))).signatures).toBe(2);
    expect((await waitingWork(await anActor("BORDER_OFFICER"))).signatures).toBeUndefined();
  });

  test("is the rules that another supervisor has proposed, not one's own and not drafts", async () => {
    const [author, other] = [await anActor("SUPERVISOR"), await anActor("SUPERVISOR")];
    for (const status of ["PROPOSED", "DRAFT"] as const) {
      await db().policyProposal.create({
        data: { status, base: "2019-01-01", document: {}, proposedById: author.id },
      });
    }
    expect((await waitingWork(author)).policies).toBe(0);
    expect((await waitingWork(other)).policies).toBe(1);
    expect((await waitingWork(await anActor("AUDITOR"))).policies).toBeUndefined();
  });
});
