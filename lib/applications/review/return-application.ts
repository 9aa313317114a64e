import { randomUUID } from "node:crypto";
import type { Granted } from "#lib/accounts/rights.ts";
import { moveApplication } from "#lib/applications/move-application.ts";
import { REQUIRED_DOCUMENTS } from "#lib/applications/readiness.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { DocumentKind } from "#lib/platform/db/types.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { correctableParts } from "./correctable.ts";
import { type LetterProblem, letterText } from "./letter-text.ts";
import { type CaseFile, loadCase } from "./load-case.ts";
import type { NotHeld } from "./release.ts";

export interface CorrectionWish {
  /** Ids of questions and kinds of documents; those that were not asked are ignored. */
  readonly items: readonly string[];
  readonly text: string;
}

interface PreparedReturn {
  readonly file: CaseFile;
  readonly fields: readonly string[];
  readonly documents: readonly DocumentKind[];
  readonly text: string;
}

export type ReturnProblem = { readonly kind: "nothing-named" } | LetterProblem;

export type NotReturned = NotHeld | { readonly kind: "not-fit"; readonly problems: readonly ReturnProblem[] };

/** The return as it would be sent by the officer of the case; changes nothing. */
export async function prepareReturn(
  actor: Granted<"application:decide">,
  applicationId: string,
  { items, text: typed }: CorrectionWish,
): Promise<Result<PreparedReturn, NotReturned>> {
  const file = await loadCase(applicationId);
  if (file?.status !== "IN_REVIEW" || file.officer?.id !== actor.id || file.awaitsSignature) {
    return problem({ kind: "not-held" });
  }
  const fields = correctableParts(file.frozen)
    .flatMap(({ questions }) => questions)
    .filter((id) => items.includes(id));
  const documents = REQUIRED_DOCUMENTS.filter((kind) => items.includes(kind));
  const text = letterText(typed);
  const problems: ReturnProblem[] = [
    ...(fields.length + documents.length === 0 ? [{ kind: "nothing-named" } as const] : []),
    ...(text.ok ? [] : text.problem),
  ];
  if (!text.ok || problems.length > 0) return problem({ kind: "not-fit", problems });
  return ok({ file, fields, documents, text: text.value });
}

/**
 * Returns an application of this officer: IN_REVIEW → RETURNED, with the items to correct and the reason, and informs
 * the applicant. The declaration and the named documents are kept for comparison.
 */
export async function returnApplication(
  actor: Granted<"application:decide">,
  applicationId: string,
  wish: CorrectionWish,
): Promise<Result<"RETURNED", NotReturned>> {
  const prepared = await prepareReturn(actor, applicationId, wish);
  if (!prepared.ok) return prepared;
  const { file, fields, documents, text } = prepared.value;
  const returnId = randomUUID();
  const moved = await transaction<unknown, unknown>(async (tx) => {
    const kept = await tx.document.findMany({
      where: { applicationId: file.id, kind: { in: [...documents] } },
      select: { kind: true, fileKey: true, mediaType: true, sha256: true, width: true, height: true },
    });
    await tx.applicationReturn.createMany({
      data: {
        id: returnId,
        applicationId: file.id,
        fields: [...fields],
        documents: [...documents],
        text,
        frozen: JSON.parse(JSON.stringify(file.frozen)),
        officerId: actor.id,
        returnedAt: now(),
      },
      // If a concurrent action was faster, the move below reports it.
      skipDuplicates: true,
    });
    if ((await tx.applicationReturn.count({ where: { id: returnId } })) === 0) {
      return problem({ kind: "not-held" });
    }
    await tx.returnedDocument.createMany({ data: kept.map((row) => ({ ...row, returnId })) });
    await enqueueMail(tx, {
      key: `application.returned:${returnId}`,
      template: "application-returned",
      recipient: file.recipient.email,
      locale: file.recipient.locale,
      about: { application: file.id },
    });
    return moveApplication(tx, {
      id: file.id,
      from: "IN_REVIEW",
      event: "return",
      actor,
      where: { officerId: actor.id, signatureSince: null },
      detail: { items: [...fields, ...documents].join(" ") },
    });
  });
  return moved.ok ? ok("RETURNED") : problem({ kind: "not-held" });
}
