import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recipientOf } from "#lib/applications/recipient.ts";
import { recordEvent } from "#lib/audit/record.ts";
import {
  type CorrespondenceProblem,
  correspondenceText,
  mayAnswer,
  mayAsk,
} from "#lib/domain/correspondence.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";

export type MessageProblem =
  | CorrespondenceProblem
  | { readonly kind: "not-found" }
  /** The case is decided or another officer's, or nothing was asked, so no message is possible now. */
  | { readonly kind: "not-open" }
  | { readonly kind: "limited"; readonly retryAfterSeconds: number };

const answers = { name: "case-answer", points: 20, seconds: 3600 };

/**
 * Asks the applicant of an application that this officer reviews. The mail about it does not contain the question. The
 * same text twice in a row is one question.
 */
export async function askApplicant(
  actor: Granted<"application:decide">,
  applicationId: string,
  typed: string,
): Promise<Result<void, MessageProblem>> {
  return send(actor, { applicationId, typed, fromStaff: true }, async (tx, row, messageId) => {
    await enqueueMail(tx, {
      key: `case-asked:${messageId}`,
      template: "case-asked",
      recipient: recipientOf(row),
      locale: row.user.locale,
      about: { application: applicationId },
    });
  });
}

/** Answers a question about the actor's own application; the reviewing officer is informed by mail. */
export async function answerOfficer(
  actor: Granted<"application:own">,
  applicationId: string,
  typed: string,
): Promise<Result<void, MessageProblem>> {
  const limit = await rateLimit(answers, actor.id);
  if (!limit.allowed) return problem({ kind: "limited", retryAfterSeconds: limit.retryAfterSeconds });
  return send(actor, { applicationId, typed, fromStaff: false }, async (tx, { officer }, messageId) => {
    if (officer === null) return;
    await enqueueMail(tx, {
      key: `case-answered:${messageId}`,
      template: "case-answered",
      recipient: officer.email,
      locale: officer.locale,
      about: { message: messageId },
    });
  });
}

interface Message {
  readonly applicationId: string;
  readonly typed: string;
  readonly fromStaff: boolean;
}

async function send(
  actor: Actor,
  { applicationId, typed, fromStaff }: Message,
  tell: (tx: Tx, row: NonNullable<Row>, messageId: string) => Promise<void>,
): Promise<Result<void, MessageProblem>> {
  if (!z.uuid().safeParse(applicationId).success) return problem({ kind: "not-found" });
  const words = correspondenceText(typed);
  return transaction<void, MessageProblem>(async (tx) => {
    // A concurrent decision comes before or after, not in between.
    await tx.$queryRaw`SELECT 1 FROM "Application" WHERE "id" = ${applicationId}::uuid FOR UPDATE`;
    const row = await load(tx, applicationId);
    if (row === null || (!fromStaff && row.userId !== actor.id)) return problem({ kind: "not-found" });
    const isOpen = fromStaff
      ? mayAsk(row.status, row.officer?.id === actor.id)
      : mayAnswer(row.status, row.messages);
    if (!isOpen) return problem({ kind: "not-open" });
    if (!words.ok) return words;
    const [last] = row.messages;
    if (last?.authorId === actor.id && last.text === words.value) return ok(undefined);
    const { id } = await tx.caseMessage.create({
      data: { applicationId, authorId: actor.id, fromStaff, text: words.value, at: now() },
      select: { id: true },
    });
    await tell(tx, row, id);
    await recordEvent(tx, {
      actor,
      action: fromStaff ? "message.ask" : "message.answer",
      subjectId: applicationId,
      detail: { messageId: id },
    });
    return ok(undefined);
  });
}

type Row = Awaited<ReturnType<typeof load>>;

/**
 * The application with its people and its messages, the newest first; queries run one after another on one connection.
 */
async function load(tx: Tx, id: string) {
  const row = await tx.application.findUnique({
    where: { id },
    select: {
      status: true,
      userId: true,
      officerId: true,
      answers: true,
      user: { select: { email: true, locale: true } },
    },
  });
  if (row === null) return null;
  const officer =
    row.officerId === null
      ? null
      : await tx.user.findUnique({
          where: { id: row.officerId },
          select: { id: true, email: true, locale: true },
        });
  const messages = await tx.caseMessage.findMany({
    where: { applicationId: id },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 200,
    select: { authorId: true, fromStaff: true, text: true },
  });
  return { ...row, officer, messages };
}
