import type { ArrivalActor } from "#lib/arrivals/arrival-actor.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";
import { isToken, type Scope, tokenHash } from "./token.ts";

/** A property's system that has presented an active token; it acts for one property. */
export type ApiCaller = Extract<ArrivalActor, { kind: "property" }>;

export type CallerProblem =
  | { readonly kind: "unauthorised" }
  | { readonly kind: "scope-missing"; readonly scope: Scope }
  | { readonly kind: "too-many"; readonly retryAfterSeconds: number };

/** Requests per token. */
const perToken = { name: "host-api", points: 120, seconds: 60 };

/** Wrong tokens per address: 256 bits cannot be guessed, but each attempt is a query. */
const wrongPerAddress = { name: "host-api-wrong", points: 60, seconds: 600 };

/** Precision of the time of a token's last use. */
const useGrainMs = 60_000;

/**
 * The caller, by the header `Authorization: Bearer …`, if the token allows `scope`. A wrong token, a revoked one and
 * one of a closed property get the same answer.
 */
export async function apiCaller(
  authorization: string | null,
  scope: Scope,
  address: string,
): Promise<Result<ApiCaller, CallerProblem>> {
  const [, shown = ""] = /^Bearer +(\S+)$/i.exec(authorization ?? "") ?? [];
  const token = isToken(shown)
    ? await db().propertyToken.findFirst({
        where: { hash: tokenHash(shown), revokedAt: null, property: { closedAt: null } },
        select: {
          id: true,
          scopes: true,
          lastUsedAt: true,
          property: { select: { id: true, organisationId: true } },
        },
      })
    : null;
  if (token === null) {
    const tries = await rateLimit(wrongPerAddress, address);
    return problem(
      tries.allowed
        ? { kind: "unauthorised" }
        : { kind: "too-many", retryAfterSeconds: tries.retryAfterSeconds },
    );
  }
  const use = await rateLimit(perToken, token.id);
  if (!use.allowed) return problem({ kind: "too-many", retryAfterSeconds: use.retryAfterSeconds });
  await rememberUse(token);
  if (!token.scopes.includes(scope)) return problem({ kind: "scope-missing", scope });
  const { id: propertyId, organisationId } = token.property;
  return ok({ kind: "property", tokenId: token.id, organisationId, propertyId });
}

async function rememberUse({ id, lastUsedAt }: { id: string; lastUsedAt: Date | null }): Promise<void> {
  const at = now();
  if (lastUsedAt && at.getTime() - lastUsedAt.getTime() < useGrainMs) return;
  await db().propertyToken.updateMany({ where: { id }, data: { lastUsedAt: at } });
}
