import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Difference } from "./differences.ts";
import type { SealStatus } from "./seal-status.ts";

/** Why a status was given, where the status alone does not say it. */
export type SealRemark =
  | { readonly reason: "issuer-not-trusted" }
  | { readonly reason: "signer-of-another-state"; readonly state: string }
  | { readonly reason: "certificate-expired"; readonly validTo: PlainDate }
  | { readonly reason: "certificate-not-yet-valid"; readonly validFrom: PlainDate }
  | { readonly reason: "sealed-mrz-wrong" }
  | { readonly reason: "unknown-feature"; readonly tag: number };

/** What one part of the check found, in the order of the standard; nothing when all is well. */
export type Findings = {
  readonly found: readonly SealStatus[];
  readonly remarks?: readonly SealRemark[];
  readonly differences?: readonly Difference[];
};

/** All is well. */
export const nothing: Findings = { found: [] };
