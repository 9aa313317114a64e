import { beforeEach, describe, expect, test } from "vitest";
import { DECLARATIONS } from "#lib/applications/declarations.ts";
import { lapseApplications } from "#lib/applications/lapse-applications.ts";
import { purgeDrafts } from "#lib/applications/purge-drafts.ts";
import { submitApplication } from "#lib/applications/submit-application.ts";
import { db } from "#lib/platform/db/client.ts";
import { ago } from "../../support/clock.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aDraft, aReadyDraft, enter, found } from "./a-draft.ts";

const daysAgo = (days: number) => ago(days * 86_400_000);

describe("time", () => {
  beforeEach(resetDb);

  test("ends a draft that has not been changed for the policy's number of days, and not a day earlier", async () => {
    const { actor, id } = await aDraft();
    await db().application.update({ where: { id }, data: { savedAt: daysAgo(29) } });
    expect(await lapseApplications()).toBe(0);
    await db().application.update({ where: { id }, data: { savedAt: daysAgo(32) } });
    expect(await lapseApplications()).toBe(1);
    expect((await found(actor, id)).status).toBe("LAPSED");
  });

  test("ends a submission whose fee stays unpaid, informs the applicant, and frees the invitation", async () => {
    const { actor, id, traveller } = await aReadyDraft();
    await submitApplication(actor, id, DECLARATIONS);
    expect(await lapseApplications()).toBe(0);
    await db().application.update({ where: { id }, data: { submittedAt: daysAgo(5) } });
    expect(await lapseApplications()).toBe(1);
    expect(await db().mail.count({ where: { template: "application-lapsed" } })).toBe(1);
    const again = await aDraft(traveller);
    expectOk(await enter(again.actor, again.id, traveller.invitationNumber));
  });

  test("waits for a payment that is being confirmed", async () => {
    const { actor, id } = await aReadyDraft();
    await submitApplication(actor, id, DECLARATIONS);
    await db().application.update({ where: { id }, data: { submittedAt: daysAgo(5) } });
    await db().order.create({
      data: {
        status: "PENDING",
        amount: 6000,
        currency: "USD",
        items: { create: { applicationId: id, amount: 6000 } },
      },
    });
    expect(await lapseApplications()).toBe(0);
  });

  test("deletes an ended draft with its documents after the stated time, and nothing that was submitted", async () => {
    const draft = await aReadyDraft();
    const submitted = await aReadyDraft();
    await submitApplication(submitted.actor, submitted.id, DECLARATIONS);
    await db().application.updateMany({ data: { status: "LAPSED", savedAt: daysAgo(50) } });
    expect(await purgeDrafts()).toBe(0);
    await db().application.updateMany({ data: { savedAt: daysAgo(62) } });
    expect(await purgeDrafts()).toBe(1);
    expect(await db().application.findMany({ select: { id: true } })).toEqual([{ id: submitted.id }]);
    expect(await db().document.count({ where: { applicationId: draft.id } })).toBe(0);
  });
});
