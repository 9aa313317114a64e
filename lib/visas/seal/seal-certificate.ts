import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { CurveName } from "./ecdsa-verifier.ts";
import type { SealHeader } from "./header.ts";

/** A seal signer's certificate from a trust list, already parsed (Doc 9303-12 and 9303-13, 2.2.1). */
export type SealCertificate = {
  /** Country and common name of its subject, joined: `KZ01`. */
  readonly signerId: string;
  /** Its serial number in hex. */
  readonly reference: string;
  /** An uncompressed point: 04‖x‖y. */
  readonly publicKey: Uint8Array;
  readonly curve: CurveName;
  /** First and last day of its validity. */
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
  readonly revoked: boolean;
  /** Whether it was signed by a country signing CA that the verifier trusts. */
  readonly issuerTrusted: boolean;
  /** Issuing states for which it may sign: its own, or those of a union (`KAZ`; `D`). */
  readonly issuingStates: readonly string[];
  /** Its DocumentType extension (`V`, `VC`); undefined without one, which allows every type. */
  readonly documentTypes: readonly string[] | undefined;
};

/** The certificate named in a seal's header. Version 3 pads the reference with leading zeros, which are ignored. */
export const certificateOf = (
  trust: readonly SealCertificate[],
  { signerId, certificateReference }: SealHeader,
): SealCertificate | undefined =>
  trust.find(
    (certificate) =>
      certificate.signerId === signerId &&
      significant(certificate.reference) === significant(certificateReference),
  );

const significant = (reference: string): string => reference.toUpperCase().replace(/^0+(?=.)/, "");
