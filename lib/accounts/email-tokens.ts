import { z } from "zod";
import { now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import type { EmailTokenPurpose, Prisma } from "#lib/platform/db/types.ts";
import { derivedCode, derivedToken, sameSecret } from "#lib/platform/derived-token.ts";

const hourMs = 3_600_000;

/** How long a mailed link or code can be used. */
const lastsMs = { CONFIRM_EMAIL: 24 * hourMs, RESET_PASSWORD: hourMs } as const satisfies Record<
  EmailTokenPurpose,
  number
>;

/** Codes are short: after so many wrong ones the token takes no more codes. */
export const maxCodeAttempts = 5;

/** Which tokens can still be used. */
export const usable = (): Prisma.EmailTokenWhereInput => ({ usedAt: null, expiresAt: { gt: now() } });

/** Makes a new token for a person and gives its id. */
export async function issueToken(tx: Tx, userId: string, purpose: EmailTokenPurpose): Promise<string> {
  const { id } = await tx.emailToken.create({
    data: { userId, purpose, createdAt: now(), expiresAt: new Date(now().getTime() + lastsMs[purpose]) },
    select: { id: true },
  });
  return id;
}

/**
 * The newest token of a person that still takes a code, or undefined.
 * @param tokenId only this one counts
 */
export async function usableToken(
  tx: Tx,
  userId: string,
  purpose: EmailTokenPurpose,
  tokenId?: string,
): Promise<string | undefined> {
  const known = await tx.emailToken.findFirst({
    where: {
      ...(tokenId && { id: tokenId }),
      userId,
      purpose,
      ...usable(),
      attempts: { lt: maxCodeAttempts },
    },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return known?.id;
}

/**
 * The token to mail once more: the one that was mailed before while it still works, so that a late mail and its
 * repetition say the same; else a new one. Every new one takes new guesses at its code: issue none without counting a
 * mail.
 * @param tokenId only this one may be used again
 */
export async function tokenAgain(
  tx: Tx,
  userId: string,
  purpose: EmailTokenPurpose,
  tokenId?: string,
): Promise<string> {
  return (await usableToken(tx, userId, purpose, tokenId)) ?? issueToken(tx, userId, purpose);
}

/** What a mailed link can be for: a token of this file, or an invitation to an organisation or to staff. */
type LinkPurpose = EmailTokenPurpose | "JOIN_ORGANISATION" | "JOIN_STAFF";

/** The unguessable text of a mailed link: id and proof. */
export const linkText = (purpose: LinkPurpose, tokenId: string): string =>
  `${tokenId}.${derivedToken(purpose, tokenId)}`;

/** The token's id in a link's text; undefined when the link was not made here for this purpose. */
export function readLink(purpose: LinkPurpose, text: string): string | undefined {
  const [tokenId = "", proof = ""] = text.split(".");
  const isOurs = z.uuid().safeParse(tokenId).success && sameSecret(proof, derivedToken(purpose, tokenId));
  return isOurs ? tokenId : undefined;
}

/** The six digits that the confirming mail shows. */
export const codeOf = (tokenId: string): string => derivedCode("CONFIRM_EMAIL", tokenId);
