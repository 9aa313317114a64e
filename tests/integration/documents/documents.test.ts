import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { documentsOf } from "#lib/applications/documents/find-documents.ts";
import { findUpload } from "#lib/applications/documents/find-upload.ts";
import { readDocument } from "#lib/applications/documents/read-document.ts";
import { storeDocument } from "#lib/applications/documents/store-document.ts";
import { db } from "#lib/platform/db/client.ts";
import type { ApplicationStatus } from "#lib/platform/db/types.ts";
import { env } from "#lib/platform/env.ts";
import { getFile } from "#lib/platform/files.ts";
import { runJob } from "#lib/worker/tasks.ts";
import { samplePassportPage, samplePhoto } from "#prisma/demo/sample-pictures.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { columnsIn } from "../../support/application-columns.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

beforeEach(resetDb);

async function aDraft(
  status: ApplicationStatus = "DRAFT",
): Promise<{ id: string; applicant: Actor<"APPLICANT"> }> {
  const { id, applicant } = await aPaidApplication({ status });
  await db().document.deleteMany({ where: { applicationId: id } });
  return { id, applicant };
}

const files = () => readdirSync(join(env().FILES_LOCATION ?? "", "documents")).length;
const keyOf = async (id: string) => (await documentsOf(id)).PHOTO?.fileKey ?? "";
const notFound = { ok: false, problem: { kind: "not-found" } };

it("stores the prepared picture and none of the upload's bytes", async () => {
  const { id, applicant } = await aDraft();
  const upload = await samplePhoto(1200, 1600);
  expectOk(await storeDocument(applicant, id, "PHOTO", upload));
  expect((await documentsOf(id)).PHOTO).toMatchObject({ width: 826, height: 1062 });
  const read = await readDocument(applicant, id, "PHOTO");
  expect(read).toMatchObject({ ok: true, value: { mediaType: "image/jpeg" } });
  expect(read.ok && Buffer.from(read.value.bytes).equals(upload)).toBe(false);
  expect(await findUpload(applicant, id, "photo")).toMatchObject({ isEditable: true });
  expect((await findUpload(applicant, id, "passport-page"))?.document).toBeUndefined();
  const [event] = await db().auditEvent.findMany();
  expect(event).toMatchObject({ action: "document.add", actorId: applicant.id, subjectId: id });
});

it("replaces a document and removes the old file by a job", async () => {
  const { id, applicant } = await aDraft();
  await storeDocument(applicant, id, "PHOTO", await samplePhoto());
  const old = await keyOf(id);
  await storeDocument(applicant, id, "PHOTO", await samplePhoto(500, 700));
  expect(await db().document.count()).toBe(1);
  const jobs = await db().$queryRaw<
    { payload: unknown }[]
  >`SELECT payload FROM graphile_worker._private_jobs`;
  expect(jobs).toEqual([{ payload: { fileKey: old } }]);
  await runJob("delete-file", jobs[0]?.payload);
  await runJob("delete-file", jobs[0]?.payload);
  expect(await getFile(old)).toBeUndefined();
  expect(await getFile(await keyOf(id))).toBeDefined();
  await expect(runJob("delete-file", { fileKey: "../etc/passwd" })).rejects.toThrow();
});

it("keeps exactly one row and one file of several concurrent uploads", async () => {
  const { id, applicant } = await aDraft();
  const photos = await Promise.all([600, 700, 800, 900].map((width) => samplePhoto(width, width * 1.3)));
  const before = files();
  const stored = await Promise.all(photos.map((photo) => storeDocument(applicant, id, "PHOTO", photo)));
  expect(stored.every(({ ok }) => ok)).toBe(true);
  expect(await db().document.count()).toBe(1);
  const jobs = await db().$queryRaw<
    { payload: unknown }[]
  >`SELECT payload FROM graphile_worker._private_jobs`;
  for (const { payload } of jobs) await runJob("delete-file", payload);
  expect(files()).toBe(before + 1);
  expectOk(await readDocument(applicant, id, "PHOTO"));
});

it("stores nothing of a refused upload and keeps the previous document", async () => {
  const { id, applicant } = await aDraft();
  await storeDocument(applicant, id, "PHOTO", await samplePhoto());
  const [key, count] = [await keyOf(id), files()];
  expect(await storeDocument(applicant, id, "PHOTO", Buffer.from("<script>"))).toEqual({
    ok: false,
    problem: { kind: "wrong-type" },
  });
  expect([await keyOf(id), files()]).toEqual([key, count]);
});

it("gives the same answer for another person's application and a missing one", async () => {
  const { id, applicant } = await aDraft();
  const stranger = await anActor("APPLICANT");
  const photo = await samplePhoto();
  await storeDocument(applicant, id, "PHOTO", photo);
  for (const wrong of [id, crypto.randomUUID(), "1", "' OR 1=1"]) {
    expect(await storeDocument(stranger, wrong, "PHOTO", photo)).toEqual(notFound);
    expect(await readDocument(stranger, wrong, "PHOTO")).toEqual(notFound);
    expect(await findUpload(stranger, wrong, "photo")).toBeUndefined();
  }
});

it.each(["SUBMITTED", "PAID", "IN_REVIEW", "GRANTED", "WITHDRAWN"] as const)(
  "can't be changed any more when %s",
  async (status) => {
    const { id, applicant } = await aDraft(status);
    const count = files();
    expect(await storeDocument(applicant, id, "PASSPORT_PAGE", await samplePassportPage())).toEqual({
      ok: false,
      problem: { kind: "not-editable" },
    });
    expect(files()).toBe(count);
    expect(await findUpload(applicant, id, "photo")).toMatchObject({ isEditable: false });
  },
);

it("can be replaced when an officer has returned the application", async () => {
  const { id, applicant } = await aDraft("RETURNED");
  const page = await samplePassportPage();
  expectOk(await storeDocument(applicant, id, "PASSPORT_PAGE", page));
});

it("is visible only to those who may read applications, once it is submitted", async () => {
  const { id, applicant } = await aDraft();
  await storeDocument(applicant, id, "PHOTO", await samplePhoto());
  const officer = await anActor("OFFICER");
  expect(await readDocument(officer, id, "PHOTO")).toEqual(notFound);
  await db().application.update({
    where: { id },
    data: {
      ...(await columnsIn("SUBMITTED")),
      frozen: {},
      purpose: "business",
      nameKey: "ONE TEST",
      searchTerms: ["test"],
    },
  });
  for (const role of ["OFFICER", "SENIOR_OFFICER", "SUPERVISOR"] as const) {
    expectOk(await readDocument(await anActor(role), id, "PHOTO"));
  }
  for (const role of ["APPLICANT", "HOST", "BORDER_OFFICER"] as const) {
    expect(await readDocument(await anActor(role), id, "PHOTO")).toEqual(notFound);
  }
  expect(await readDocument(applicant, id, "PASSPORT_PAGE")).toEqual(notFound);
});
