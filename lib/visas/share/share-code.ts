import { derivedToken } from "#lib/platform/derived-token.ts";

/**
 * Letters and digits that are not confused when read aloud or copied by hand: no 0 O Q D, 1 I L, 2 Z, 5 S, 8 B, U V.
 */
const alphabet = "ACEFGHJKMNPRTWXY34679";

const codeLength = 12;
const partLength = 4;

/**
 * The code of a share, derived from its id whenever its holder looks at it: 12 characters, about 52 bits, which are not
 * stored.
 */
export function shareCodeOf(shareId: string): string {
  const bytes = Buffer.from(derivedToken("share-code", shareId), "base64url");
  let rest = BigInt(`0x${bytes.toString("hex")}`);
  let code = "";
  for (; code.length < codeLength; rest /= BigInt(alphabet.length)) {
    code += alphabet.charAt(Number(rest % BigInt(alphabet.length)));
  }
  return code;
}

/** The stored hash of a code, which identifies its share without disclosing the code. */
export const shareCodeHash = (code: string): string => derivedToken("share-code-look-up", code);

/** The code in groups of four, for display and reading aloud. */
export const inParts = (code: string): string =>
  (code.match(new RegExp(`.{1,${partLength}}`, "g")) ?? []).join("-");

/** A typed or copied code without gaps and hyphens, in capitals; undefined when it is impossible. */
export function readShareCode(typed: string): string | undefined {
  const code = typed.replace(/[\s\u2010-\u2015-]/g, "").toUpperCase();
  return code.length === codeLength && [...code].every((one) => alphabet.includes(one)) ? code : undefined;
}
