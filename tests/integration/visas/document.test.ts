import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { claimApplication } from "#lib/applications/review/claim.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import { deleteFile, getFile } from "#lib/platform/files.ts";
import { grantApplication } from "#lib/visas/grant-application.ts";
import { mails } from "#lib/visas/mails.ts";
import { visaFile } from "#lib/visas/render-visa.ts";
import { sweepVisas } from "#lib/visas/sweep-visas.ts";
import { visaPdf } from "#lib/visas/visa-pdf.ts";
import { runJob } from "#lib/worker/tasks.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { expectBytes } from "../../support/bytes.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { runSql } from "../../support/run-sql.ts";

async function granted() {
  const officer = await anActor("OFFICER");
  const application = await aPaidApplication();
  await claimApplication(officer, application.id);
  const outcome = expectOk(await grantApplication(officer, application.id));
  return { officer, application, ...outcome };
}

const sql = (statement: string) => runSql(env().DATABASE_URL, statement);

describe("the visa's document", () => {
  beforeEach(resetDb);

  test("S5: is available to its owner immediately, without a worker", async () => {
    const { application, number } = await granted();
    const file = await visaPdf(application.applicant, application.id);
    expect(file?.number).toBe(number);
    expect(
      Buffer.from(file?.content ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });

  test("has the same bytes every time, also from the worker, and the record knows their hash", async () => {
    const { application, visaId } = await granted();
    const first = await visaPdf(application.applicant, application.id);
    await runJob("render-visa", { visaId });
    const second = await visaPdf(application.applicant, application.id);
    expectBytes(second?.content, first?.content);
    expect(await db().auditEvent.count({ where: { action: "visa.render" } })).toBe(1);
  });

  test("is rendered once when several request it at the same time; the others leave no file behind", async () => {
    const { visaId } = await granted();
    const files = await Promise.all([visaFile(visaId), visaFile(visaId), visaFile(visaId)]);
    const texts = files.map((file) => Buffer.from(file?.content ?? []).toString("base64"));
    expect(new Set(texts).size).toBe(1);
    expect(await db().auditEvent.count({ where: { action: "visa.render" } })).toBe(1);
  });

  test("is rendered again, with a new seal and signature, when the stored file is missing or damaged", async () => {
    const { visaId } = await granted();
    const first = await visaFile(visaId);
    const stored = await db().visa.findUniqueOrThrow({ where: { id: visaId } });
    await deleteFile(stored.pdfKey ?? "");
    const again = await visaFile(visaId);
    expect(again?.content).not.toEqual(first?.content);
    const restored = await db().visa.findUniqueOrThrow({ where: { id: visaId } });
    expect(restored.pdfSha256).not.toBe(stored.pdfSha256);
    expectBytes(await getFile(restored.pdfKey ?? ""), again?.content);
    expectBytes((await visaFile(visaId))?.content, again?.content);
  });

  test("is refused to other applicants, hosts and border officers, and given to staff with an audit event", async () => {
    const { application, officer } = await granted();
    for (const role of ["APPLICANT", "HOST", "BORDER_OFFICER"] as const) {
      expect(await visaPdf(await anActor(role), application.id)).toBeUndefined();
    }
    expect(await visaPdf(officer, randomUUID())).toBeUndefined();
    expect(await visaPdf(officer, "../../etc/passwd")).toBeUndefined();
    expect(await visaPdf(officer, application.id)).toBeDefined();
    expect(await db().auditEvent.count({ where: { action: "visa.read", actorId: officer.id } })).toBe(1);
  });

  test("is attached to the mail even if it has not been rendered before", async () => {
    const { visaId, number } = await granted();
    const content = await mails["visa-granted"](visaId, "kk");
    const [attachment] = content?.attachments ?? [];
    expect(attachment).toMatchObject({ filename: `evisa-${number}.pdf`, contentType: "application/pdf" });
    const stored = await visaFile(visaId);
    expectBytes(attachment?.content, stored?.content);
  });

  test("lost documents and mails are enqueued again by the sweep, and no others", async () => {
    const { visaId } = await granted();
    await sql("DELETE FROM graphile_worker._private_jobs");
    expect(await sweepVisas()).toEqual({ documents: 0, mails: 0 });
    await sql(`UPDATE "Visa" SET "issuedAt" = "issuedAt" - interval '1 hour'; DELETE FROM "Mail"`);
    expect(await sweepVisas()).toEqual({ documents: 1, mails: 1 });
    const { rows } = await sql("SELECT task_identifier FROM graphile_worker.jobs ORDER BY 1");
    expect(rows.map((row) => row.task_identifier)).toEqual(["render-visa", "send-mail"]);
    await visaFile(visaId);
    await sql(`UPDATE "Mail" SET "sentAt" = now()`);
    expect(await sweepVisas()).toEqual({ documents: 0, mails: 0 });
  });
});
