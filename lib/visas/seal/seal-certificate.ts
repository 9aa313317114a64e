import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { CurveName } from "./ecdsa-verifier.ts";
import type { SealHeader } from "./header.ts";

/** A seal signer's certificate as a trust list holds it, read beforehand (Doc 9303-12 and 9303-13, 2.2.1). */
export type SealCertificate = {
  /** Country and common name of its subject together: `KZ01`. */
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
  /** Was it signed by a country signing CA that the verifier trusts? */
  readonly issuerTrusted: boolean;
  /** Issuing states it may sign for: its own, or those of a union that lets it (`KAZ`; `D`). */
  readonly issuingStates: readonly string[];
  /** Its DocumentType extension (`V`, `VC`); undefined when it has none and may sign every type. */
  readonly documentTypes: readonly string[] | undefined;
};

/** The certificate a seal's header names. Version 3 fills the reference with zeros from the left, so they do not count. */
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
