/** A signed text of three parts (RFC 7515), ES256 only. Works in browsers and in Node. */
export type SignJws = (bytes: Uint8Array) => Promise<Uint8Array>;

const algorithm = { name: "ECDSA", namedCurve: "P-256" } as const;

/** Signs a payload. `header` adds data for finding the key: `kid`, `x5c`. */
export async function signJws(
  payload: object,
  header: Readonly<Record<string, unknown>>,
  sign: SignJws,
): Promise<string> {
  const head = encode(new TextEncoder().encode(JSON.stringify({ alg: "ES256", ...header })));
  const content = `${head}.${encode(new TextEncoder().encode(JSON.stringify(payload)))}`;
  return `${content}.${encode(await sign(new TextEncoder().encode(content)))}`;
}

/**
 * The payload of a signed text, if this key signed it: an uncompressed point of P-256 that the reader already trusts;
 * the text's own statements about its key are ignored. Undefined when anything is wrong with it.
 */
export async function verifyJws(text: string, publicKey: Uint8Array): Promise<unknown> {
  const [head, payload, signature, ...more] = text.trim().split(".");
  if (head === undefined || payload === undefined || signature === undefined || more.length > 0)
    return undefined;
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text.trim())) return undefined;
  const { subtle } = globalThis.crypto;
  const key = await subtle.importKey("raw", new Uint8Array(publicKey), algorithm, false, ["verify"]);
  const right = await subtle.verify(
    { name: "ECDSA", hash: "SHA-256" },
    key,
    decode(signature),
    new TextEncoder().encode(`${head}.${payload}`),
  );
  return right && isEs256(head) ? JSON.parse(new TextDecoder().decode(decode(payload))) : undefined;
}

const isEs256 = (head: string): boolean => JSON.parse(new TextDecoder().decode(decode(head))).alg === "ES256";

const encode = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const decode = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) =>
    character.charCodeAt(0),
  );
