import { randomBytes } from "node:crypto";

const signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A random identifier in Stripe's manner, such as `pi_3Abc…`. The prefix tells the kind of object. */
export function newId(prefix: string, length = 24): string {
  let text = "";
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      // Bytes past the last whole run of the alphabet would favour its first signs.
      if (byte < 248 && text.length < length) text += signs.charAt(byte % signs.length);
    }
  }
  return `${prefix}_${text}`;
}

/** Now in whole seconds since 1970, as Stripe counts time. */
export function unixNow(): number {
  return Math.floor(Date.now() / 1000);
}
