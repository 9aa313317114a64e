/** Object identifiers with their sources. */
export const oids = {
  /** RFC 5480. */
  ecPublicKey: "1.2.840.10045.2.1",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
  /** RFC 5754. */
  sha256: "2.16.840.1.101.3.4.2.1",
  /** RFC 5652. */
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  /** RFC 5035. */
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  /** RFC 2986. */
  extensionRequest: "1.2.840.113549.1.9.14",
  /** RFC 5280. */
  countryName: "2.5.4.6",
  commonName: "2.5.4.3",
  subjectKeyIdentifier: "2.5.29.14",
  keyUsage: "2.5.29.15",
  privateKeyUsagePeriod: "2.5.29.16",
  basicConstraints: "2.5.29.19",
  authorityKeyIdentifier: "2.5.29.35",
  extendedKeyUsage: "2.5.29.37",
  emailProtection: "1.3.6.1.5.5.7.3.4",
  /** RFC 9336. */
  documentSigning: "1.3.6.1.5.5.7.3.36",
  /** Doc 9303-12, 7.1.1. */
  documentTypeList: "2.23.136.1.1.6.2",
  /** Doc 9303-13: signers of visible digital seals. */
  sealSigning: "2.23.136.1.1.14.1",
} as const;
