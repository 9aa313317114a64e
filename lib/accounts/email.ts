import { z } from "zod";
import { derivedToken } from "#lib/platform/derived-token.ts";

/** RFC 5321, 4.5.3.1.3: a path of 256 octets with its two angle brackets. */
export const emailMaxLength = 254;

const address = z.email().max(emailMaxLength);

/** An address in the form in which it is stored and compared: trimmed, lower case; undefined when it is invalid. */
export function emailOf(typed: string): string | undefined {
  const parsed = address.safeParse(typed.trim().toLowerCase());
  return parsed.success ? parsed.data : undefined;
}

/** A pseudonym of an address for counters; the address cannot be derived from it without the server's secret. */
export const emailAlias = (email: string): string => derivedToken("email-alias", email);
