import { z } from "zod";
import { derivedToken } from "#lib/platform/derived-token.ts";

/** RFC 5321, 4.5.3.1.3: a path of 256 octets with its two angle brackets. */
export const emailMaxLength = 254;

const address = z.email().max(emailMaxLength);

/** An address as the portal keeps and compares it: trimmed, lower case; undefined when it cannot be one. */
export function emailOf(typed: string): string | undefined {
  const parsed = address.safeParse(typed.trim().toLowerCase());
  return parsed.success ? parsed.data : undefined;
}

/** A name for an address in counters, from which no one without the server's secret can tell the address. */
export const emailAlias = (email: string): string => derivedToken("email-alias", email);
