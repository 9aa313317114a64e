import { z } from "zod";
import { memberWho } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";

/** Stops messages to the endpoint; waiting ones fail permanently. Setting an address enables them again. */
export async function switchOffEndpoint(
  actor: Granted<"tokens:manage">,
  propertyId: string,
): Promise<Result<void, { readonly kind: "not-found" }>> {
  const member = z.uuid().safeParse(propertyId).success && (await memberWho(actor, "tokens:manage"));
  if (!member) return problem({ kind: "not-found" });
  return transaction(async (tx) => {
    const own = { propertyId, property: { organisationId: member.organisationId } };
    const endpoint = await tx.webhookEndpoint.findFirst({ where: own, select: { id: true } });
    if (endpoint === null) return problem({ kind: "not-found" } as const);
    const { count } = await tx.webhookEndpoint.updateMany({
      where: { id: endpoint.id, disabledAt: null },
      data: { disabledAt: now() },
    });
    if (count === 0) return ok(undefined);
    await recordEvent(tx, {
      actor,
      action: "webhook.switch-off",
      subjectId: endpoint.id,
      detail: { propertyId },
    });
    return ok(undefined);
  });
}
