import type { Purpose } from "#lib/domain/policy.ts";
import { type ConsularFee, consularFee } from "#lib/domain/r6-fee.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";

/** The consular fee of an application: by its invitation's purpose, under the policy under which it was started. */
export async function feeOf(application: {
  readonly policyVersion: string;
  readonly invitation: { readonly purpose: Purpose } | null;
}): Promise<ConsularFee | undefined> {
  if (!application.invitation) return undefined;
  return consularFee(await policyByVersion(application.policyVersion), application.invitation.purpose);
}
