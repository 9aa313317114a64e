import { ok, problem, type Result } from "#lib/domain/result.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { tokenAgain } from "./email-tokens.ts";
import { type Limited, limitMail } from "./limits.ts";
import type { Pending } from "./pending.ts";
import { sendConfirmation } from "./send-confirmation.ts";

/** This browser's registration has ended: the address was registered again, or it expired. */
export interface Gone {
  readonly kind: "gone";
}

/** Sends the mail with link and code again, to the address of this browser's registration. */
export async function resendConfirmation(
  pending: Pending,
  clientAddress: string,
): Promise<Result<Pending, Gone | Limited>> {
  const limited = await limitMail(pending.email, clientAddress);
  if (limited) return problem(limited);
  return transaction(async (tx) => {
    const user = await tx.user.findFirst({ where: { emailTokens: { some: { id: pending.tokenId } } } });
    if (!user) return problem({ kind: "gone" });
    const tokenId = await tokenAgain(tx, user.id, "CONFIRM_EMAIL", pending.tokenId);
    await sendConfirmation(tx, user, tokenId);
    return ok({ ...pending, tokenId });
  });
}
