import { isCountrySigningCa, isDocumentSigner, isSealSigner } from "../certificates/extensions.ts";
import type { KeyRole } from "./key-role.ts";

/** How long a key signs, and how long what it signed must stay verifiable, in days. */
export type Lifetime = { readonly keyDays: number; readonly signedDays: number };

/**
 * A signer's key is in use for a year; its certificate outlives it by the longest visa: a first day up to a year after
 * the grant and the longest validity (Doc 9303-12, 7.1). The CA covers five years of signers.
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
