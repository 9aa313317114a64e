/** The curves seals in use are signed on. */
export type CurveName = "P-224" | "P-256" | "brainpoolP224r1" | "brainpoolP256r1";

/** What one ECDSA check needs: an uncompressed point (04‖x‖y), the signed bytes and raw r‖s. */
export type EcdsaCheck = {
  readonly publicKey: Uint8Array;
  readonly signedBytes: Uint8Array;
  readonly signature: Uint8Array;
};

/** Says whether a signature is right. Throws when the key is no point of the curve: trust lists hold none such. */
export type EcdsaVerifier = (check: EcdsaCheck) => Promise<boolean>;
