import { beforeEach, describe, expect, it } from "vitest";
import { remindApplicants } from "#lib/applications/remind-applicants.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { remindTravellers } from "#lib/visas/remind-travellers.ts";
import { mailBuilders } from "#lib/worker/mail-builders.ts";
import { aPaidApplication } from "../../support/a-paid-application.ts";
import { moveClock } from "../../support/clock.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aSubmittedApplication } from "../payments/a-submitted-application.ts";
import { aGrantedVisa } from "../visas/a-granted-visa.ts";

beforeEach(resetDb);

const letters = async (template: string) => db().mail.findMany({ where: { template } });

async function aDraft() {
  const application = await aPaidApplication({ status: "DRAFT" });
  await db().application.update({
    where: { id: application.id },
    data: { savedAt: now(), invitation: { update: { status: "ISSUED" } } },
  });
  return application;
}

describe("a draft that is about to lapse", () => {
  it("is written about once, in the last days, with the day", async () => {
    const { id } = await aDraft();
    moveClock(26);
    expect(await remindApplicants()).toBe(0);
    moveClock(1);
    await remindApplicants();
    await remindApplicants();
    moveClock(1);
    await remindApplicants();
    expect(await letters("draft-ending")).toHaveLength(1);
    const content = await mailBuilders["draft-ending"]?.(id, "en");
    expect(content?.paragraphs.join(" ")).toContain("30 more days");
  });

  it("is written about again after it was saved and forgotten once more", async () => {
    const { id } = await aDraft();
    moveClock(28);
    await remindApplicants();
    await db().application.update({ where: { id }, data: { savedAt: now() } });
    await remindApplicants();
    expect(await letters("draft-ending")).toHaveLength(1);
    moveClock(28);
    await remindApplicants();
    expect(await letters("draft-ending")).toHaveLength(2);
  });
});

describe("a fee that is still due", () => {
  it("causes a mail on the last day but one, unless it is paid or being processed", async () => {
    const due = await aSubmittedApplication();
    const paying = await aSubmittedApplication();
    await db().order.create({
      data: {
        items: { create: { applicationId: paying.id, amount: 6000 } },
        status: "PENDING",
        amount: 6000,
        currency: "USD",
      },
    });
    await remindApplicants();
    expect(await letters("payment-due")).toEqual([]);
    moveClock(2);
    await remindApplicants();
    await remindApplicants();
    expect((await letters("payment-due")).map(({ subjectId }) => subjectId)).toEqual([due.id]);
    expect(await mailBuilders["payment-due"](due.id, "ru")).toBeDefined();
    expect(await mailBuilders["payment-due"](paying.id, "ru")).toBeUndefined();
  });
});

describe("R3 and R5: a visa that begins soon", () => {
  it("causes one mail about the requirements of passport control", async () => {
    const { row } = await aGrantedVisa();
    await remindTravellers();
    expect(await letters("visa-starts")).toEqual([]);
    await db().visa.update({
      where: { id: row.id },
      data: { validFrom: toDbDate(addDays(todayInAlmaty(), 3)) },
    });
    await remindTravellers();
    await remindTravellers();
    expect(await letters("visa-starts")).toHaveLength(1);
    const content = await mailBuilders["visa-starts"]?.(row.id, "en");
    expect(content?.paragraphs.join(" ")).toMatch(/Print the visa.*airports.*only for you/s);
    expect(content?.facts?.at(-1)?.value).toContain("Almaty International Airport");
    await db().visa.update({
      where: { id: row.id },
      data: { status: "REVOKED", revokedAt: now(), revocationCause: "REISSUE" },
    });
    expect(await mailBuilders["visa-starts"]?.(row.id, "en")).toBeUndefined();
  });
});
