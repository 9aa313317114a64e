import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { ok } from "#lib/domain/result.ts";
import { changeMailAddress } from "#lib/operations/change-address.ts";
import { mailTrouble } from "#lib/operations/mail-trouble.ts";
import { receiveReport } from "#lib/operations/record-bounce.ts";
import { sweepMails } from "#lib/operations/sweep-mails.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { closeMail, sendMail } from "#lib/platform/mail/send.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { mailBuilders } from "#lib/worker/mail-builders.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { ago } from "../../support/clock.ts";
import { aMailServer } from "../../support/mail-server.ts";
import { mailsTo } from "../../support/mailbox.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aSubmittedApplication } from "../payments/a-submitted-application.ts";

const server = await aMailServer();
const address = "test.one@example.test";
const other = "test.two@example.test";

afterAll(async () => {
  closeMail();
  await server.stop();
});

beforeEach(async () => {
  await resetDb();
  await server.setFault("none");
  await fetch(`${server.url}/api/messages`, { method: "DELETE" });
});

/** A mail about a submitted application, enqueued but not sent. */
async function aLetter() {
  const application = await aSubmittedApplication();
  const key = `application-submitted:${application.id}`;
  await transaction(async (tx) =>
    ok(
      await enqueueMail(tx, {
        key,
        template: "application-submitted",
        recipient: address,
        locale: "en",
        about: { application: application.id },
      }),
    ),
  );
  const { id } = await db().mail.findUniqueOrThrow({ where: { key } });
  return { application, mailId: id, send: () => sendMail(id, mailBuilders) };
}

const jobKeys = async (): Promise<readonly string[]> =>
  (await db().$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker._private_jobs`).map(
    ({ key }) => key,
  );

/** A report in the form of RFC 3464, as mail servers write them. */
const report = (mailId: string, { status = "5.1.1", action = "failed", recipient = address } = {}) =>
  [
    "From: Mail Delivery System <mailer-daemon@mx.example.test>",
    "To: bounces@portal.test",
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "It could not be delivered.",
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.test",
    "",
    `Final-Recipient: rfc822; ${recipient.toUpperCase()}`,
    `Action: ${action}`,
    `Status: ${status}`,
    "Diagnostic-Code: smtp; 550 5.1.1 no such user",
    "",
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: <${mailId}@portal.test>`,
    "Subject: Application submitted",
    "",
    "--b--",
    "",
  ].join("\r\n");

const bounce = (source: string): Promise<boolean> => receiveReport(new TextEncoder().encode(source));

describe("a mail that its receiver refuses permanently", () => {
  it("fails permanently, and the applicant and officers, but no one else, see it", async () => {
    const { application, mailId, send } = await aLetter();
    await server.setFault("reject-permanent");
    await send();
    const row = await db().mail.findUniqueOrThrow({ where: { id: mailId } });
    expect(row).toMatchObject({ sentAt: null, failure: "smtp-550" });
    expect(await mailTrouble(application.applicant, application.id)).toMatchObject({ address, count: 1 });
    expect(await mailTrouble(await anActor("OFFICER"), application.id)).toMatchObject({ address });
    expect(await mailTrouble(await anActor("APPLICANT"), application.id)).toBeUndefined();
    expect(await mailTrouble(application.applicant, "x")).toBeUndefined();
  });

  it("is sent again to a new address from the applicant, and the trouble is resolved", async () => {
    const { application, mailId, send } = await aLetter();
    await server.setFault("reject-permanent");
    await send();
    await server.setFault("none");
    const { applicant } = application;
    expect(await changeMailAddress(applicant, application.id, " Test.Two@example.test")).toEqual(ok(1));
    expect(await jobKeys()).toContain(`send-mail:${mailId}`);
    expect(await mailTrouble(applicant, application.id)).toBeUndefined();
    await send();
    const [arrived] = await mailsTo(server.url, other);
    expect(arrived?.messageId).toContain(mailId);
    const row = await db().application.findUniqueOrThrow({ where: { id: application.id } });
    expect(row.answers).toMatchObject({ email: other });
    expect(JSON.stringify(row.frozen)).toContain(address);
  });

  it("stays unchanged when another person asks, or the address is invalid", async () => {
    const { application } = await aLetter();
    const stranger = await anActor("APPLICANT");
    const byStranger = await changeMailAddress(stranger, application.id, other);
    expect(byStranger).toMatchObject({ ok: false, problem: { kind: "not-found" } });
    const nonsense = await changeMailAddress(application.applicant, application.id, "nobody");
    expect(nonsense).toMatchObject({ ok: false, problem: { kind: "not-an-address" } });
  });
});

describe("a mail that cannot be sent at present", () => {
  it.each(["reject-temporary", "lost-reply"])(
    "is tried again after %s under the same Message-ID",
    async (mode) => {
      const { mailId, send } = await aLetter();
      await server.setFault(mode);
      await expect(send()).rejects.toThrow();
      expect(await db().mail.findUniqueOrThrow({ where: { id: mailId } })).toMatchObject({ failedAt: null });
      await server.setFault("none");
      await send();
      await send();
      const arrived = await mailsTo(server.url, address);
      expect(new Set(arrived.map(({ messageId }) => messageId))).toEqual(
        new Set([`<${mailId}@portal.test>`]),
      );
      expect(arrived).toHaveLength(mode === "lost-reply" ? 2 : 1);
    },
  );

  it("gets a new job when its job is lost, but not in addition to a pending one", async () => {
    const { mailId } = await aLetter();
    await db().mail.update({ where: { id: mailId }, data: { createdAt: ago(3_600_000) } });
    expect(await sweepMails()).toBe(0);
    await db().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    expect(await sweepMails()).toBe(1);
    expect(await jobKeys()).toEqual([`send-mail:${mailId}`]);
  });
});

describe("a report that a mail bounced", () => {
  it("marks the mail as failed, once, and the applicant sees it", async () => {
    const { application, mailId, send } = await aLetter();
    await send();
    expect(await bounce(report(mailId))).toBe(true);
    expect(await bounce(report(mailId))).toBe(false);
    expect(await db().mail.findUniqueOrThrow({ where: { id: mailId } })).toMatchObject({
      failure: "bounced-5.1.1",
    });
    expect(await mailTrouble(application.applicant, application.id)).toMatchObject({ count: 1 });
    const audited = await db().auditEvent.findMany({ where: { action: "mail.bounce" } });
    expect(audited).toHaveLength(1);
    expect(JSON.stringify(audited[0]?.detail)).not.toContain("@");
  });

  it("changes nothing when it is a delay, about another address, or about an unknown message", async () => {
    const { mailId, send } = await aLetter();
    await send();
    for (const source of [
      report(mailId, { action: "delayed", status: "4.4.1" }),
      report(mailId, { status: "4.2.2" }),
      report(mailId, { recipient: other }),
      report(randomUUID()),
      report("not-an-id"),
      "Subject: Out of office\r\n\r\nBack on Monday.",
      "",
    ]) {
      expect(await bounce(source)).toBe(false);
    }
    expect(await db().mail.findUniqueOrThrow({ where: { id: mailId } })).toMatchObject({ failedAt: null });
  });

  it("about the former address does not trouble the new one", async () => {
    const { application, mailId, send } = await aLetter();
    await send();
    await bounce(report(mailId));
    await changeMailAddress(application.applicant, application.id, other);
    await send();
    expect(await bounce(report(mailId))).toBe(false);
    expect(await mailTrouble(application.applicant, application.id)).toBeUndefined();
  });
});
