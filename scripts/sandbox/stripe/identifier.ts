import { randomBytes } from "node:crypto";

const signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A random identifier in Stripe's form, such as `pi_3Abc…`. The prefix gives the kind of object. */
export function newId(prefix: string, length = 24): string {
  let text = "";
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      // Bytes beyond the last complete run of the alphabet would favour its first characters.
      if (byte < 248 && text.length < length) text += signs.charAt(byte % signs.length);
    }
  }
  return `${prefix}_${text}`;
}

/** The current time in seconds since 1970, as Stripe counts it. */
export function unixNow(): number {
  return Math.floor(Date.now() / 1000);
}
