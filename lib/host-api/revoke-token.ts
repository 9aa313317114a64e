import { z } from "zod";
import { memberWho } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";

/** Revokes a token of the manager's organisation immediately and permanently; has no effect on a revoked one. */
export async function revokeToken(
  actor: Granted<"tokens:manage">,
  tokenId: string,
): Promise<Result<void, { readonly kind: "not-found" }>> {
  const member = await memberWho(actor, "tokens:manage");
  if (!member || !z.uuid().safeParse(tokenId).success) return problem({ kind: "not-found" });
  return transaction(async (tx) => {
    const own = { id: tokenId, property: { organisationId: member.organisationId } };
    const token = await tx.propertyToken.findFirst({ where: own, select: { propertyId: true } });
    if (token === null) return problem({ kind: "not-found" } as const);
    const { count } = await tx.propertyToken.updateMany({
      where: { ...own, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) return ok(undefined);
    await recordEvent(tx, {
      actor,
      action: "property-token.revoke",
      subjectId: tokenId,
      detail: { propertyId: token.propertyId },
    });
    return ok(undefined);
  });
}
