import { z } from "zod";
import { cleanText } from "#lib/domain/clean-text.ts";
import { derivedToken } from "./derived-token.ts";

/** RFC 5321, 4.5.3.1.3: a path of 256 octets with its two angle brackets. */
export const emailMaxLength = 254;

const address = z.email().max(emailMaxLength);

/**
 * An address in the form in which it is stored and compared: lower case, without surrounding spaces and invisible
 * marks; undefined when it is invalid. Brackets mark comments and groups in mail headers (RFC 5322, 3.2.2), so an address
 * with them could be read as another person's.
 */
export function emailOf(typed: string): string | undefined {
  const parsed = address.safeParse(cleanText(typed, false).toLowerCase());
  return parsed.success ? parsed.data : undefined;
}

/** A pseudonym of an address for counters; the address cannot be derived from it without the server's secret. */
export const emailAlias = (email: string): string => derivedToken("email-alias", email);
