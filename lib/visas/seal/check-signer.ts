import { isAfter, isBefore, type PlainDate } from "#lib/domain/plain-date.ts";
import { rawSignatureLength, VERIFIERS } from "./curves.ts";
import type { DecodedSeal } from "./decode-seal.ts";
import type { Findings, SealRemark } from "./findings.ts";
import type { SealCertificate } from "./seal-certificate.ts";
import type { SealStatus } from "./seal-status.ts";
import type { SealedMrz } from "./sealed-mrz.ts";

/** Signature and issuer validation (Doc 9303-13, Appendix D, 2 and 3). */
export async function checkSigner(
  seal: DecodedSeal,
  certificate: SealCertificate | undefined,
  today: PlainDate,
): Promise<Findings> {
  if (certificate === undefined) return { found: ["UNKNOWN_CERTIFICATE"] };
  const remarks = signerRemarks(seal, certificate, today);
  const hasRemark = (...reasons: SealRemark["reason"][]) =>
    remarks.some(({ reason }) => reasons.includes(reason));
  const signed =
    seal.signature.length === rawSignatureLength(certificate.curve) &&
    (await VERIFIERS[certificate.curve]({ ...seal, publicKey: certificate.publicKey }));
  const checks: readonly (readonly [SealStatus, boolean])[] = [
    ["UNTRUSTED_CERTIFICATE", hasRemark("issuer-not-trusted", "signer-of-another-state")],
    ["INVALID_DOCUMENTTYPE", !maySign(certificate, seal.features.mrz)],
    ["EXPIRED_CERTIFICATE", hasRemark("certificate-expired", "certificate-not-yet-valid")],
    ["REVOKED_CERTIFICATE", certificate.revoked],
    ["INVALID_SIGNATURE", !signed],
  ];
  return { found: checks.filter(([, failed]) => failed).map(([status]) => status), remarks };
}

/**
 * The faults of the certificate for this seal. Authentic means signed by a signer of the document's issuing country
 * (Appendix D, a), so a trusted signer of another state cannot seal its visas.
 */
function signerRemarks(
  { header, features }: DecodedSeal,
  certificate: SealCertificate,
  today: PlainDate,
): SealRemark[] {
  const remarks: SealRemark[] = [];
  if (!certificate.issuerTrusted) remarks.push({ reason: "issuer-not-trusted" });
  const sealedState = features.mrz.line1.slice(2, 5).replace(/<+$/, "");
  const foreign = [header.issuingCountry, sealedState].find(
    (state) => !certificate.issuingStates.includes(state),
  );
  if (foreign !== undefined) remarks.push({ reason: "signer-of-another-state", state: foreign });
  const { validFrom, validTo } = certificate;
  if (isAfter(today, validTo)) remarks.push({ reason: "certificate-expired", validTo });
  if (isBefore(today, validFrom)) remarks.push({ reason: "certificate-not-yet-valid", validFrom });
  return remarks;
}

/** One letter in the DocumentType extension covers all types that begin with it (Doc 9303-12, 7.1.1). */
const maySign = ({ documentTypes }: SealCertificate, { line1 }: SealedMrz): boolean =>
  documentTypes === undefined || documentTypes.some((type) => line1.startsWith(type));
