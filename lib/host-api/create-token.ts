import { z } from "zod";
import { memberWho } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { characterCount, cleanText, hasForbiddenCharacter } from "#lib/domain/clean-text.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { newToken, SCOPES, type Scope, tokenHash, tokenStart } from "./token.ts";

export interface TokenWishes {
  readonly propertyId: string;
  readonly name: string;
  readonly scopes: readonly string[];
}

export type TokenProblem =
  | { readonly kind: "not-found" }
  | {
      readonly kind: "name-missing" | "name-long" | "name-characters" | "scopes-missing" | "too-many-tokens";
    };

const maxNameLength = 60;

/** Far more systems than a hotel has; the limit makes people revoke forgotten tokens. */
const maxTokens = 20;

/**
 * Creates a token for a property of the manager's organisation. @returns the token, only this once, because only its
 * hash is stored. Not a manager, or a foreign property: `not-found`.
 */
export async function createToken(
  actor: Granted<"tokens:manage">,
  wishes: TokenWishes,
): Promise<Result<{ readonly id: string; readonly token: string }, TokenProblem>> {
  const member = await memberWho(actor, "tokens:manage");
  if (!member || !z.uuid().safeParse(wishes.propertyId).success) return problem({ kind: "not-found" });
  const name = cleanText(wishes.name, false);
  const scopes = SCOPES.filter((scope) => wishes.scopes.includes(scope));
  if (name === "") return problem({ kind: "name-missing" });
  if (characterCount(name) > maxNameLength) return problem({ kind: "name-long" });
  if (hasForbiddenCharacter(name)) return problem({ kind: "name-characters" });
  if (scopes.length === 0) return problem({ kind: "scopes-missing" });
  const token = newToken();
  return transaction(async (tx): Promise<Result<{ id: string; token: string }, TokenProblem>> => {
    const property = await tx.property.findFirst({
      where: { id: wishes.propertyId, organisationId: member.organisationId, closedAt: null },
      select: { id: true, _count: { select: { tokens: { where: { revokedAt: null } } } } },
    });
    if (property === null) return problem({ kind: "not-found" });
    if (property._count.tokens >= maxTokens) return problem({ kind: "too-many-tokens" });
    const { id } = await tx.propertyToken.create({
      data: {
        propertyId: property.id,
        name,
        scopes: scopes satisfies Scope[],
        hash: tokenHash(token),
        start: tokenStart(token),
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      actor,
      action: "property-token.create",
      subjectId: id,
      detail: { propertyId: property.id, scopes: scopes.join(" ") },
    });
    return ok({ id, token });
  });
}
