import type { X509Certificate } from "node:crypto";
import { extensionValue } from "./extension-value.ts";
import { oids } from "./oids.ts";
import { firstElement, insideOf } from "./read-der.ts";

const notAfter = 0x81;

/**
 * The last moment at which the certified key may sign: the end of its private key usage period (Doc 9303-12, 7.1), or
 * of the certificate without one.
 */
export function keyUsedUntil(certificate: X509Certificate): Date {
  const value = extensionValue(certificate.raw, oids.privateKeyUsagePeriod);
  const end = value && insideOf(firstElement(value)).find(({ tag }) => tag === notAfter);
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(Buffer.from(end?.value ?? []).toString("latin1")) ?? [];
  if (year === undefined) return certificate.validToDate;
  const period = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return period < certificate.validToDate ? period : certificate.validToDate;
}
