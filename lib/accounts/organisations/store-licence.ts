import type { Limited } from "#lib/accounts/limits.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { deleteFile, putFile } from "#lib/platform/files.ts";
import { type FieldProblem, readFields, type Typed } from "#lib/platform/forms/fields.ts";
import { enqueue } from "#lib/platform/outbox.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";
import type { FileProblem } from "#lib/platform/uploads/file-problem.ts";
import { readPageUpload } from "#lib/platform/uploads/open-upload.ts";
import type { NotAllowed } from "./change-organisation.ts";
import { licenceFields } from "./fields.ts";
import { memberWho } from "./membership-of.ts";
import { moveOrganisation, type NotInStatus } from "./move-organisation.ts";

const uploads = { name: "licence-upload", points: 20, seconds: 600 };

export type LicenceProblem =
  | NotAllowed
  | NotInStatus
  | Limited
  | {
      readonly kind: "invalid";
      readonly fields: readonly FieldProblem[];
      readonly file?: FileProblem | { readonly kind: "missing" };
    };

/**
 * Stores the licence's number and the picture of its (first) page; without a new file the stored picture is kept. The
 * licence is part of what is confirmed, so a confirmed organisation has to be confirmed again.
 */
export async function storeLicence(
  actor: Granted<"organisation:change">,
  typed: Typed<typeof licenceFields> & { readonly file: Uint8Array | undefined },
): Promise<Result<undefined, LicenceProblem>> {
  const member = await memberWho(actor, "organisation:change");
  if (!member) return problem({ kind: "not-allowed" });
  const limit = await rateLimit(uploads, actor.id);
  if (!limit.allowed) return problem({ kind: "limited", retryAfterSeconds: limit.retryAfterSeconds });
  const before = await db().organisation.findUniqueOrThrow({ where: { id: member.organisationId } });
  const fields: FieldProblem[] = [];
  const { licenceNumber } = readFields(licenceFields, typed, { problems: fields });
  const page = typed.file && (await readPageUpload(typed.file));
  const isFileMissing = !page && before.licenceKey === null;
  if (fields.length > 0 || isFileMissing || (page && !page.ok)) {
    return problem({
      kind: "invalid",
      fields,
      ...(isFileMissing && { file: { kind: "missing" } as const }),
      ...(page && !page.ok && { file: page.problem }),
    });
  }
  if (!page && before.licenceNumber === licenceNumber) return ok(undefined);
  const file = page && (await putFile("licences", "jpg", page.value.bytes));
  const moved = await transaction(async (tx) => {
    if (file && before.licenceKey) {
      const { licenceKey: fileKey } = before;
      await enqueue(tx, "delete-file", { fileKey });
    }
    return moveOrganisation(tx, {
      id: before.id,
      from: before.status,
      event: "change",
      actor,
      data: { licenceNumber, submittedAt: now(), ...(file && { licenceKey: file.key }) },
      // If another window replaced the picture meanwhile, the wrong file would be deleted.
      where: { licenceKey: before.licenceKey },
      detail: { licence: true, ...(file && { sha256: file.sha256 }) },
    });
  });
  if (moved.ok) return ok(undefined);
  if (file) await deleteFile(file.key);
  return moved;
}
