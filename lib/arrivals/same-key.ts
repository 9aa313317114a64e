import { createHash } from "node:crypto";
import type { Notice } from "./fields.ts";

/**
 * Identifies a host's notice by guest (nationality and passport), arrival date and address, in any spelling. Hashed,
 * because it is only compared.
 */
export function sameKey(organisationId: string, notice: Notice): string {
  const { nationality, passportNumber, arrivalOn, address } = notice;
  const place = [address.region, address.locality, address.street, address.house, address.flat].map(plain);
  return createHash("sha256")
    .update(JSON.stringify([organisationId, nationality, passportNumber, arrivalOn, ...place]))
    .digest("base64url");
}

/** Letters and digits only, so that "ул. Абая, 1" and "УЛ АБАЯ 1" are one street. */
const plain = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
