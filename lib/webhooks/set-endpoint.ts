import { z } from "zod";
import { memberWho } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { endpointSecret } from "./endpoint-secret.ts";
import { readEndpointUrl, type UrlProblem } from "./endpoint-url.ts";
import { localEndpoints } from "./local-endpoints.ts";

export type EndpointProblem = { readonly kind: "not-found" } | UrlProblem;

/**
 * Sets the address for messages to a property's system. @returns the secret if it is new or was requested again, only
 * this once; an earlier one is then no longer used. Changing only the address keeps the secret.
 */
export async function setEndpoint(
  actor: Granted<"tokens:manage">,
  wishes: { readonly propertyId: string; readonly url: string; readonly newSecret: boolean },
): Promise<Result<{ readonly secret: string | undefined }, EndpointProblem>> {
  const { propertyId, newSecret } = wishes;
  const member = z.uuid().safeParse(propertyId).success && (await memberWho(actor, "tokens:manage"));
  if (!member) return problem({ kind: "not-found" });
  const url = readEndpointUrl(wishes.url, localEndpoints());
  if (!url.ok) return url;
  return transaction(async (tx): Promise<Result<{ secret: string | undefined }, EndpointProblem>> => {
    const property = await tx.property.findFirst({
      where: { id: propertyId, organisationId: member.organisationId, closedAt: null },
      select: { webhook: { select: { id: true } } },
    });
    if (property === null) return problem({ kind: "not-found" });
    const known = property.webhook;
    const { id, secretVersion } = known
      ? await tx.webhookEndpoint.update({
          where: { id: known.id },
          data: { url: url.value, disabledAt: null, ...(newSecret && { secretVersion: { increment: 1 } }) },
        })
      : await tx.webhookEndpoint.create({ data: { propertyId, url: url.value } });
    await recordEvent(tx, {
      actor,
      action: known ? "webhook.change" : "webhook.create",
      subjectId: id,
      detail: { propertyId, host: new URL(url.value).host, newSecret: newSecret || !known },
    });
    return ok({ secret: newSecret || !known ? endpointSecret(id, secretVersion) : undefined });
  });
}
