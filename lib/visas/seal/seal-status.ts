/** The statuses of Doc 9303-13, Appendix D and Doc 9303-7, 9.4, in the order of checking. */
export const SEAL_STATUSES = [
  "READ_ERROR",
  "WRONG_FORMAT",
  "UNKNOWN_CERTIFICATE",
  "UNTRUSTED_CERTIFICATE",
  "INVALID_DOCUMENTTYPE",
  "EXPIRED_CERTIFICATE",
  "REVOKED_CERTIFICATE",
  "INVALID_SIGNATURE",
  "INVALID_VISA_MRZ",
  "SEAL_VISA_MISMATCH",
  "INVALID_PASSPORT_MRZ",
  "SEAL_PASSPORT_MISMATCH",
  "UNKNOWN_FEATURE",
  "VALID",
] as const;

export type SealStatus = (typeof SEAL_STATUSES)[number];

/** The trust in a document with a status, best first (Doc 9303-13, Table D.1). */
export const TRUST_LEVELS = ["trustable", "medium-fraud-potential", "high-fraud-potential"] as const;

export type TrustLevel = (typeof TRUST_LEVELS)[number];

/** The recommended trust levels (Doc 9303-13, Table D.1; Doc 9303-7, Table 2). */
const TRUST = {
  VALID: "trustable",
  UNKNOWN_FEATURE: "trustable",
  READ_ERROR: "medium-fraud-potential",
  EXPIRED_CERTIFICATE: "medium-fraud-potential",
  WRONG_FORMAT: "high-fraud-potential",
  UNKNOWN_CERTIFICATE: "high-fraud-potential",
  UNTRUSTED_CERTIFICATE: "high-fraud-potential",
  INVALID_DOCUMENTTYPE: "high-fraud-potential",
  REVOKED_CERTIFICATE: "high-fraud-potential",
  INVALID_SIGNATURE: "high-fraud-potential",
  INVALID_VISA_MRZ: "high-fraud-potential",
  SEAL_VISA_MISMATCH: "high-fraud-potential",
  INVALID_PASSPORT_MRZ: "high-fraud-potential",
  SEAL_PASSPORT_MISMATCH: "high-fraud-potential",
} as const satisfies Record<SealStatus, TrustLevel>;

/** Whether a seal with this status is valid; one with an unknown feature is (Doc 9303-13, 2.3.1). */
export const isValidStatus = (status: SealStatus): boolean =>
  status === "VALID" || status === "UNKNOWN_FEATURE";

/** The trust for several findings: that of the worst, so that an expired certificate does not hide a forgery. */
export const trustOf = (statuses: readonly SealStatus[]): TrustLevel =>
  TRUST_LEVELS.findLast((level) => statuses.some((status) => TRUST[status] === level)) ?? "trustable";
