import type { X509Certificate } from "node:crypto";
import countries from "i18n-iso-countries";
import { dateInAlmaty } from "#lib/platform/clock.ts";
import type { SealCertificate } from "../seal/seal-certificate.ts";
import { documentTypesOf } from "./document-types.ts";
import { publicPoint } from "./public-point.ts";
import { isIssuedBy, subjectOf } from "./read-certificate.ts";

/** Issuing states whose MRZ code differs from ISO 3166-1 (Doc 9303-3, section 5). */
const MRZ_STATES: Readonly<Record<string, readonly string[]>> = { DE: ["D", "DEU"], UT: ["UTO"] };

/**
 * The seal signers among certificates, in the form for checking seals. A signer is trusted if a CA among `certificates`
 * issued it; without any CA among them, each signer is trusted itself.
 * @param revoked serial numbers in hex of revoked certificates; signers of a revoked CA are not trusted
 */
export function sealCertificates(
  certificates: readonly X509Certificate[],
  revoked: ReadonlySet<string> = new Set(),
): readonly SealCertificate[] {
  const authorities = certificates.filter(({ ca }) => ca);
  const trusted = authorities.filter(({ serialNumber }) => !revoked.has(serialNumber));
  return certificates
    .filter(({ ca }) => !ca)
    .flatMap((certificate) => {
      const key = publicPoint(certificate.publicKey);
      if (key === undefined) return [];
      const { country, commonName } = subjectOf(certificate);
      return {
        signerId: (country + commonName).toUpperCase(),
        reference: certificate.serialNumber,
        publicKey: key.point,
        curve: key.curve,
        validFrom: dateInAlmaty(certificate.validFromDate),
        validTo: dateInAlmaty(certificate.validToDate),
        revoked: revoked.has(certificate.serialNumber),
        issuerTrusted: authorities.length === 0 || trusted.some((ca) => isIssuedBy(certificate, ca)),
        issuingStates: issuingStatesOf(country.toUpperCase()),
        documentTypes: documentTypesOf(certificate.raw),
      };
    });
}

const issuingStatesOf = (country: string): readonly string[] =>
  MRZ_STATES[country] ?? [countries.alpha2ToAlpha3(country) ?? country];
