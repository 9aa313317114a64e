import { beforeEach, expect, test } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { readGroupDocument } from "#lib/invitations/documents/read-document.ts";
import { removeGroupDocument, storeGroupDocument } from "#lib/invitations/documents/store-document.ts";
import { saveRequest } from "#lib/invitations/save-request.ts";
import { submitGroup } from "#lib/invitations/submit-group.ts";
import { db } from "#lib/platform/db/client.ts";
import { getFile } from "#lib/platform/files.ts";
import { runJob } from "#lib/worker/tasks.ts";
import { samplePassportPage } from "#prisma/demo/sample-pictures.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { aRequest } from "../../support/a-request.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aHost } from "./a-host.ts";

const picture = await samplePassportPage();
let host: Actor<"HOST">;
let groupId: string;

beforeEach(async () => {
  await resetDb();
  host = await aHost();
  ({ groupId } = expectOk(await saveRequest(host, aRequest({}), { kind: "new" })));
});

const add = async (title = "Contract") =>
  expectOk(await storeGroupDocument(host, groupId, title, picture)).documentId;

const events = async () =>
  (await db().auditEvent.findMany({ orderBy: { id: "asc" } }))
    .filter(({ action }) => action.includes("document"))
    .map(({ action, actorId, subjectId, detail }) => ({ action, actorId, subjectId, detail }));

test("a document is stored as pictures with its clean title, read by its host alone until submission, and recorded", async () => {
  const id = await add("  Contract of lease ");
  const stored = await db().invitationDocument.findUniqueOrThrow({ where: { id } });
  expect(stored).toMatchObject({ groupId, title: "Contract of lease" });
  expect(stored.fileKeys).toHaveLength(1);
  expect((await readGroupDocument(host, id, 1))?.subarray(0, 3)).toEqual(Uint8Array.of(0xff, 0xd8, 0xff));
  const officer = await anActor("OFFICER");
  expect(await readGroupDocument(officer, id, 1)).toBeUndefined();
  expect(await readGroupDocument(await aHost(), id, 1)).toBeUndefined();
  expect(await readGroupDocument(host, id, 2)).toBeUndefined();
  expect(await readGroupDocument(host, "1", 1)).toBeUndefined();
  expectOk(await submitGroup(host, groupId));
  expect(await readGroupDocument(officer, id, 1)).toBeDefined();
  expect(await events()).toEqual([
    {
      action: "invitation-group.add-document",
      actorId: host.id,
      subjectId: groupId,
      detail: { document: id, pages: 1 },
    },
    {
      action: "invitation-document.read",
      actorId: officer.id,
      subjectId: groupId,
      detail: { documentId: id, page: 1 },
    },
  ]);
});

test("a document that is removed loses its files by a job; another host removes nothing", async () => {
  const id = await add();
  const { fileKeys } = await db().invitationDocument.findUniqueOrThrow({ where: { id } });
  expect(await removeGroupDocument(await aHost(), id)).toEqual({ ok: false, problem: { kind: "not-found" } });
  expect(await removeGroupDocument(host, "1")).toEqual({ ok: false, problem: { kind: "not-found" } });
  expect(expectOk(await removeGroupDocument(host, id))).toEqual({ groupId });
  expect(await db().invitationDocument.count()).toBe(0);
  const jobs = await db().$queryRaw<
    { payload: unknown }[]
  >`SELECT payload FROM graphile_worker._private_jobs`;
  expect(jobs).toEqual([{ payload: { fileKey: fileKeys[0] } }]);
  await runJob("delete-file", jobs[0]?.payload);
  expect(await getFile(fileKeys[0] ?? "")).toBeUndefined();
});

test("documents of a decided group are neither added nor removed", async () => {
  const id = await add();
  await db().invitation.updateMany({ data: { status: "CANCELLED" } });
  const refused = { ok: false, problem: { kind: "not-editable" } };
  expect(await storeGroupDocument(host, groupId, "Late", picture)).toEqual(refused);
  expect(await removeGroupDocument(host, id)).toEqual(refused);
  expect(await db().invitationDocument.count()).toBe(1);
});

test.each([
  ["without a title", " ", picture, { kind: "title-missing" }],
  ["with a title that cannot be stored", "Contract\0", picture, { kind: "title-characters" }],
  ["that is no picture and no PDF", "Contract", Buffer.from("<svg/>"), { kind: "wrong-type" }],
] as const)("an upload %s stores nothing", async (_, title, bytes, problem) => {
  expect(await storeGroupDocument(host, groupId, title, bytes)).toMatchObject({ ok: false, problem });
  expect(await db().invitationDocument.count()).toBe(0);
});

test("a group has at most twenty documents, and another host's group gets none", async () => {
  await db().invitationDocument.createMany({
    data: Array.from({ length: 20 }, (_, at) => ({
      groupId,
      title: `${at}`,
      fileKeys: ["specimen"],
      sha256: "0".repeat(64),
      bytes: 1,
    })),
  });
  const full = { ok: false, problem: { kind: "too-many-documents", max: 20 } };
  expect(await storeGroupDocument(host, groupId, "More", picture)).toEqual(full);
  const notFound = { ok: false, problem: { kind: "not-found" } };
  expect(await storeGroupDocument(await aHost(), groupId, "Foreign", picture)).toEqual(notFound);
});
