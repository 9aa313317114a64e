import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Difference } from "./differences.ts";
import type { SealStatus } from "./seal-status.ts";

/** The reason for a status, if the status alone is not specific enough. */
export type SealRemark =
  | { readonly reason: "issuer-not-trusted" }
  | { readonly reason: "signer-of-another-state"; readonly state: string }
  | { readonly reason: "certificate-expired"; readonly validTo: PlainDate }
  | { readonly reason: "certificate-not-yet-valid"; readonly validFrom: PlainDate }
  | { readonly reason: "sealed-mrz-wrong" }
  | { readonly reason: "unknown-feature"; readonly tag: number };

/** The findings of one part of the check, in the order of the standard; empty if all is well. */
export type Findings = {
  readonly found: readonly SealStatus[];
  readonly remarks?: readonly SealRemark[];
  readonly differences?: readonly Difference[];
};

/** No findings. */
export const nothing: Findings = { found: [] };
