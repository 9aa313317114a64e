import { beforeEach, describe, expect, it } from "vitest";
import { ok } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { deleteFile } from "#lib/platform/files.ts";
import { enqueue } from "#lib/platform/outbox.ts";
import { checkAudit, checkJobs } from "../../chaos/checks/jobs.ts";
import { checkMails } from "../../chaos/checks/mails.ts";
import { type Captured, checkPayments } from "../../chaos/checks/payments.ts";
import { checkPeople } from "../../chaos/checks/people.ts";
import { checkDocuments, checkVisas } from "../../chaos/checks/visas.ts";
import { aPaidApplication } from "../../support/a-paid-application.ts";
import { orderIn } from "../../support/order-columns.ts";
import { resetDb } from "../../support/reset-db.ts";
import { runSql } from "../../support/run-sql.ts";
import { aGrantedVisa } from "../visas/a-granted-visa.ts";

beforeEach(resetDb);

/** The provider's data: payments that it captured, and how much of each it returned. */
const provider = (payments: Readonly<Record<string, number>>): readonly Captured[] =>
  Object.entries(payments).map(([id, returned]) => ({ id, amount: 6000, returned }));

async function anOrder(status: "PAID" | "RETURNED", providerPaymentId: string) {
  const { id: applicationId } = await aPaidApplication();
  await db().order.create({
    data: {
      ...orderIn(status),
      amount: 6000,
      currency: "USD",
      providerPaymentId,
      items: { create: { applicationId, amount: 6000 } },
    },
  });
  return applicationId;
}

describe("the checks after a chaos run", () => {
  it("agree when a payment belongs to one paid order", async () => {
    await anOrder("PAID", "pi_1");
    expect(await checkPayments(provider({ pi_1: 0 }))).toEqual([]);
  });

  it("notice a payment without an order, one not returned, one returned though paid, and a second receipt", async () => {
    const paid = await anOrder("PAID", "pi_1");
    expect(await checkPayments(provider({ pi_1: 0, pi_2: 0 }))).toEqual(["payment pi_2 belongs to 0 orders"]);
    expect(await checkPayments(provider({ pi_1: 6000 }))).not.toEqual([]);
    expect(await checkPayments(provider({}))).not.toEqual([]);
    const returned = await db().order.create({
      data: {
        ...orderIn("RETURNED"),
        amount: 6000,
        currency: "USD",
        providerPaymentId: "pi_3",
        items: { create: { applicationId: paid, amount: 6000, returned: true } },
      },
    });
    expect(await checkPayments(provider({ pi_1: 0, pi_3: 0 }))).not.toEqual([]);
    await db().paymentReturn.create({
      data: { paymentId: "pi_3", orderId: returned.id, amount: 6000, currency: "USD", reason: "duplicate" },
    });
    expect(await checkPayments(provider({ pi_1: 0, pi_3: 6000 }))).toEqual([]);
    await db().order.update({
      where: { providerPaymentId: "pi_3" },
      data: { status: "FAILED", paidAt: null },
    });
    expect(await checkPayments(provider({ pi_1: 0, pi_3: 6000 }))).not.toEqual([]);
  });

  it("agree when a second capture went back in full, and notice when it did not", async () => {
    await anOrder("PAID", "pi_1");
    await db().paymentReturn.create({
      data: { paymentId: "pi_2", amount: 6000, currency: "USD", reason: "second-capture" },
    });
    expect(await checkPayments(provider({ pi_1: 0, pi_2: 6000 }))).toEqual([]);
    expect(await checkPayments(provider({ pi_1: 0, pi_2: 0 }))).not.toEqual([]);
  });

  it("notice a notice that was parked and a paid application without its order", async () => {
    await aPaidApplication();
    expect(await checkPayments(provider({}))).toHaveLength(1);
    await db().webhookEvent.create({
      data: { id: "evt_1", type: "x", payload: {}, processedAt: now(), outcome: "parked: why" },
    });
    expect(await checkPayments(provider({}))).toHaveLength(2);
  });

  it("detect a lost document, a visa that was not mailed, and a PDF that differs from the downloaded one", async () => {
    const { row } = await aGrantedVisa();
    expect(await checkVisas("", [])).toEqual([`visa ${row.id} was not mailed`]);
    const told = { id: row.applicationId, email: "x", outcome: "granted", sha256: "other" } as const;
    expect(await checkPeople([told])).toHaveLength(1);
    expect(await checkDocuments()).toEqual([]);
    await deleteFile(row.pdfKey ?? "");
    expect(await checkVisas("", [])).toHaveLength(2);
    const [document] = await db().document.findMany();
    await deleteFile(document?.fileKey ?? "");
    expect(await checkDocuments()).toHaveLength(1);
  });

  it("detect a mail that was never sent, one that never arrived, and one that was not enqueued", async () => {
    const { row } = await aGrantedVisa();
    expect(await checkMails([])).toHaveLength(1);
    await db().mail.updateMany({ where: { subjectId: row.id }, data: { sentAt: now() } });
    expect(await checkMails([])).toHaveLength(1);
    const { id } = await db().mail.findFirstOrThrow({ where: { subjectId: row.id } });
    const arrived = (messageId: string) => ({
      id: "1",
      subject: "",
      text: "",
      html: null,
      messageId,
      attachments: [],
    });
    expect(await checkMails([arrived(`<${id}@portal.test>`)])).toEqual([]);
    expect(await checkMails([arrived(`<${id}@portal.test>`), arrived("<other@portal.test>")])).toHaveLength(
      1,
    );
  });

  it("detect a job that is left or has failed permanently, and a broken audit chain", async () => {
    await aGrantedVisa();
    await db().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    expect([...(await checkJobs()), ...(await checkAudit())]).toEqual([]);
    await transaction(async (tx) => ok(await enqueue(tx, "sweep-mails", {})));
    expect(await checkJobs()).toHaveLength(1);
    await runSql(
      process.env.DATABASE_URL ?? "",
      `SET session_replication_role = replica; UPDATE "AuditEvent" SET action = 'x' WHERE id = 2`,
    );
    expect(await checkAudit()).toHaveLength(1);
  });
});
