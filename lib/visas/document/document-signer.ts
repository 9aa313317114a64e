/** The signer of documents. The standards require a detached CAdES signature over a SHA-256 (EN 319 142-1). */
export type DocumentSigner = {
  readonly signedAt: Date;
  /** The signature in DER over content with this hash. */
  readonly signDigest: (sha256: Uint8Array) => Promise<Uint8Array>;
};
