import { z } from "zod";
import { now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import type { EmailTokenPurpose, Prisma } from "#lib/platform/db/types.ts";
import { derivedCode, derivedToken, sameSecret } from "#lib/platform/derived-token.ts";

const hourMs = 3_600_000;

/** Lifetime of mailed links and codes. */
const lastsMs = { CONFIRM_EMAIL: 24 * hourMs, RESET_PASSWORD: hourMs } as const satisfies Record<
  EmailTokenPurpose,
  number
>;

/** Number of wrong codes after which a token accepts no more codes, because codes are short. */
export const maxCodeAttempts = 5;

/** The condition for tokens that can still be used. */
export const usable = (): Prisma.EmailTokenWhereInput => ({ usedAt: null, expiresAt: { gt: now() } });

/** Creates a token for a person. Returns its id. */
export async function issueToken(tx: Tx, userId: string, purpose: EmailTokenPurpose): Promise<string> {
  const { id } = await tx.emailToken.create({
    data: { userId, purpose, createdAt: now(), expiresAt: new Date(now().getTime() + lastsMs[purpose]) },
    select: { id: true },
  });
  return id;
}

/**
 * The newest token of a person that still accepts a code, or undefined.
 * @param tokenId restricts the search to this token
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
 * The token to mail again: the previous one while it is usable, so that a late mail and its repetition contain the same
 * code; otherwise a new one. A new token allows new attempts at its code, so count a mail for each.
 * @param tokenId restricts reuse to this token
 */
export async function tokenAgain(
  tx: Tx,
  userId: string,
  purpose: EmailTokenPurpose,
  tokenId?: string,
): Promise<string> {
  return (await usableToken(tx, userId, purpose, tokenId)) ?? issueToken(tx, userId, purpose);
}

/** The purpose of a mailed link: a token of this file, or an invitation to an organisation or to staff. */
type LinkPurpose = EmailTokenPurpose | "JOIN_ORGANISATION" | "JOIN_STAFF";

/** The unguessable text of a mailed link: id and proof. */
export const linkText = (purpose: LinkPurpose, tokenId: string): string =>
  `${tokenId}.${derivedToken(purpose, tokenId)}`;

/** The token's id in a link's text; undefined when the portal did not create the link for this purpose. */
export function readLink(purpose: LinkPurpose, text: string): string | undefined {
  const [tokenId = "", proof = ""] = text.split(".");
  const isOurs = z.uuid().safeParse(tokenId).success && sameSecret(proof, derivedToken(purpose, tokenId));
  return isOurs ? tokenId : undefined;
}

/** The six digits in the confirmation mail. */
export const codeOf = (tokenId: string): string => derivedCode("CONFIRM_EMAIL", tokenId);
