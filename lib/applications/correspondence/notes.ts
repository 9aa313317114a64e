import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { type CorrespondenceProblem, correspondenceText } from "#lib/domain/correspondence.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";

export interface CaseNote {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly at: Date;
}

export type NoteProblem = CorrespondenceProblem | { readonly kind: "not-found" };

const max = 200;
/** Staff can read an application once its fee is paid. */
const unread = ["DRAFT", "SUBMITTED"] as const;

/** Adds a note to a case that staff can read, for colleagues. The same text twice in a row is stored once. */
export async function addNote(
  actor: Granted<"note:write">,
  applicationId: string,
  typed: string,
): Promise<Result<void, NoteProblem>> {
  if (!z.uuid().safeParse(applicationId).success) return problem({ kind: "not-found" });
  const words = correspondenceText(typed);
  if (!words.ok) return words;
  const text = words.value;
  return transaction<void, NoteProblem>(async (tx) => {
    const readable = { id: applicationId, status: { notIn: [...unread] } };
    if ((await tx.application.count({ where: readable })) === 0) return problem({ kind: "not-found" });
    const last = await tx.caseNote.findFirst({ where: { applicationId }, orderBy: { at: "desc" } });
    if (last?.authorId === actor.id && last.text === text) return ok(undefined);
    const { id } = await tx.caseNote.create({
      data: { applicationId, authorId: actor.id, text, at: now() },
      select: { id: true },
    });
    await recordEvent(tx, {
      actor,
      action: "note.add",
      subjectId: applicationId,
      detail: { noteId: id },
    });
    return ok(undefined);
  });
}

/** The notes of a case, oldest first, for use cases that have checked the actor's right. */
export async function notesOf(applicationId: string): Promise<readonly CaseNote[]> {
  const rows = await db().caseNote.findMany({
    where: { applicationId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: max,
    select: { id: true, text: true, at: true, author: { select: { email: true } } },
  });
  return rows.reverse().map(({ author, ...row }) => ({ ...row, author: author.email }));
}
