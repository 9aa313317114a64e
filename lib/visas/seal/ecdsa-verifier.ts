/** The curves of seals in use. */
export type CurveName = "P-224" | "P-256" | "brainpoolP224r1" | "brainpoolP256r1";

/** The input of an ECDSA check: an uncompressed point (04‖x‖y), the signed bytes and raw r‖s. */
export type EcdsaCheck = {
  readonly publicKey: Uint8Array;
  readonly signedBytes: Uint8Array;
  readonly signature: Uint8Array;
};

/** Whether a signature is valid. Throws when the key is not a point of the curve, which trust lists never contain. */
export type EcdsaVerifier = (check: EcdsaCheck) => Promise<boolean>;
