import { z } from "zod";
import { memberWho } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";
import { enqueueDeliveries } from "./enqueue-deliveries.ts";

export type TestProblem =
  | { readonly kind: "not-found" }
  | { readonly kind: "too-many"; readonly retryAfterSeconds: number };

const limit = { name: "webhook-test", points: 10, seconds: 600 };

/** Enqueues a message of the type `test` to a property's endpoint, for testing address and signature. */
export async function sendTest(
  actor: Granted<"tokens:manage">,
  propertyId: string,
): Promise<Result<void, TestProblem>> {
  const member = z.uuid().safeParse(propertyId).success && (await memberWho(actor, "tokens:manage"));
  if (!member) return problem({ kind: "not-found" });
  const use = await rateLimit(limit, member.organisationId);
  if (!use.allowed) return problem({ kind: "too-many", retryAfterSeconds: use.retryAfterSeconds });
  return transaction(async (tx): Promise<Result<void, TestProblem>> => {
    const endpoint = await tx.webhookEndpoint.findFirst({
      where: { propertyId, disabledAt: null, property: { organisationId: member.organisationId } },
      select: { id: true },
    });
    if (endpoint === null) return problem({ kind: "not-found" });
    const { id: subjectId } = endpoint;
    const revision = await tx.webhookDelivery.count({ where: { endpointId: subjectId, subjectId } });
    await enqueueDeliveries(tx, [{ propertyId, type: "test", subjectId, revision, data: { propertyId } }]);
    return ok(undefined);
  });
}
