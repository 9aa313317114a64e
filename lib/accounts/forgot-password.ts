import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { emailOf } from "../platform/email.ts";
import { tokenAgain } from "./email-tokens.ts";
import { type Limited, limitMail } from "./limits.ts";
import type { EmailProblem } from "./register.ts";

/** Longer than the work for a known address takes, so that the response time discloses nothing. */
const answerAfterMs = 300;

/** Mails a link to choose a new password, if the address has an account. The answer is the same if it has none. */
export async function forgotPassword(form: {
  readonly email: string;
  readonly clientAddress: string;
}): Promise<Result<undefined, { kind: "invalid"; email: EmailProblem } | Limited>> {
  const email = emailOf(form.email);
  if (!email) {
    return problem({ kind: "invalid", email: form.email.trim() === "" ? "missing" : "invalid" });
  }
  const limited = await limitMail(email, form.clientAddress);
  if (limited) return problem(limited);
  await Promise.all([sendLink(email), setTimeout(answerAfterMs)]);
  return ok(undefined);
}

async function sendLink(email: string): Promise<void> {
  const user = await db().user.findUnique({ where: { email } });
  if (!user || user.disabledAt) return;
  await transaction(async (tx) => {
    const tokenId = await tokenAgain(tx, user.id, "RESET_PASSWORD");
    await enqueueMail(tx, {
      key: `reset-password:${tokenId}:${randomUUID()}`,
      template: "reset-password",
      recipient: user.email,
      locale: user.locale,
      about: { emailToken: tokenId },
    });
    await recordEvent(tx, {
      actor: { id: null, role: "VISITOR" },
      action: "account.forgot-password",
      subjectId: user.id,
    });
    return ok(undefined);
  });
}
