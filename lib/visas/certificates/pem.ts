/** DER as PEM text (RFC 7468). */
export const toPem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der)
    .toString("base64")
    .replace(/.{64}(?=.)/g, "$&\n")}\n-----END ${label}-----\n`;

/** All blocks with this label in a PEM text, in order; line ends may be written as `\n`, as in one-line settings. */
export const fromPem = (label: string, text: string): readonly Uint8Array[] =>
  [...text.replaceAll("\\n", "\n").matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([^-]+)-----END \1-----/g)]
    .filter(([, found]) => found === label)
    .map(([, , body = ""]) => new Uint8Array(Buffer.from(body.replace(/\s/g, ""), "base64")));
