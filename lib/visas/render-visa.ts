import { createHash } from "node:crypto";
import { recordEvent, systemActor } from "#lib/audit/record.ts";
import { ok, problem } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { Visa } from "#lib/platform/db/types.ts";
import { deleteFile, getFile, putFile, type StoredFile } from "#lib/platform/files.ts";
import { renderVisa } from "#lib/visas/document/render.ts";
import { signDetached } from "./certificates/cms.ts";
import { currentKeys } from "./keys/current-keys.ts";
import { signerFor } from "./keys/signer-for.ts";
import { visaDocumentOf } from "./visa-document-of.ts";

export interface VisaFile {
  readonly number: string;
  readonly content: Uint8Array;
}

/**
 * The visa's document: rendered once and stored with its SHA-256, so that its bytes never change (S5). Of two
 * concurrent calls, the first to store succeeds and both return its file. If the stored file is missing or changed, it
 * is rendered again from the row, with a new seal and signature by the current keys. Undefined when there is no such
 * visa.
 */
export async function visaFile(visaId: string): Promise<VisaFile | undefined> {
  const visa = await db().visa.findUnique({ where: { id: visaId } });
  if (visa === null) return undefined;
  return { number: visa.number, content: (await storedContent(visa)) ?? (await makeContent(visa)) };
}

async function storedContent(visa: Pick<Visa, "pdfKey" | "pdfSha256">): Promise<Uint8Array | undefined> {
  if (visa.pdfKey === null) return undefined;
  const content = await getFile(visa.pdfKey);
  if (content === undefined) return undefined;
  return createHash("sha256").update(content).digest("hex") === visa.pdfSha256 ? content : undefined;
}

async function makeContent(visa: Visa): Promise<Uint8Array> {
  const content = await makeDocument(visa);
  const file = await putFile("visas", "pdf", content);
  if (await keep(visa, file)) {
    if (visa.pdfKey !== null) await deleteFile(visa.pdfKey);
    return content;
  }
  await deleteFile(file.key);
  const winner = await db().visa.findUniqueOrThrow({
    where: { id: visa.id },
    select: { pdfKey: true, pdfSha256: true },
  });
  const stored = await storedContent(winner);
  if (stored === undefined) throw new Error(`The document of visa ${visa.id} is not in the file store`);
  return stored;
}

/** The document with a new seal and a new signature (PAdES-B-B). */
async function makeDocument(visa: Visa): Promise<Uint8Array> {
  const keys = await currentKeys();
  const signer = signerFor(keys, "document-signer", now());
  return renderVisa(await visaDocumentOf(visa, keys), {
    signedAt: now(),
    signDigest: (sha256) => signDetached(sha256, signer),
  });
}

/**
 * Stores the file in the visa's row unless that has happened since the row was read, with an audit event with its hash.
 */
async function keep(visa: Visa, file: StoredFile): Promise<boolean> {
  const kept = await transaction(async (tx) => {
    const { count } = await tx.visa.updateMany({
      where: { id: visa.id, pdfKey: visa.pdfKey },
      data: { pdfKey: file.key, pdfSha256: file.sha256 },
    });
    if (count === 0) return problem({ kind: "faster" } as const);
    await recordEvent(tx, {
      actor: systemActor,
      action: "visa.render",
      subjectId: visa.id,
      detail: { sha256: file.sha256, again: visa.pdfKey !== null },
    });
    return ok(undefined);
  });
  return kept.ok;
}
