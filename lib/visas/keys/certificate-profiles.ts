import { isCountrySigningCa, isDocumentSigner, isSealSigner } from "../certificates/extensions.ts";
import type { KeyRole } from "./key-role.ts";

/** The period for which a key signs, and for which its signatures must stay verifiable, in days. */
export type Lifetime = { readonly keyDays: number; readonly signedDays: number };

/**
 * A signer's key is used for a year; its certificate lasts longer by the longest visa: a first day up to a year after
 * the grant and the longest validity (Doc 9303-12, 7.1). The CA lasts for five years of signers.
 */
const LIFETIMES: Readonly<Record<KeyRole, Lifetime>> = {
  csca: { keyDays: 5 * 365, signedDays: 2 * 365 + 120 },
  "seal-signer": { keyDays: 365, signedDays: 365 + 120 },
  "document-signer": { keyDays: 365, signedDays: 365 + 120 },
};

const EXTENSIONS: Readonly<Record<KeyRole, readonly Uint8Array[]>> = {
  csca: isCountrySigningCa,
  "seal-signer": isSealSigner,
  "document-signer": isDocumentSigner,
};

export const lifetimeOf = (role: KeyRole): Lifetime => LIFETIMES[role];

export const extensionsOf = (role: KeyRole): readonly Uint8Array[] => EXTENSIONS[role];
