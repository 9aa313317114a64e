import { type Locale, preferredLocale } from "#lib/platform/i18n/locale.ts";

/** The raw body, byte by byte as signed; undefined if it is longer than `maxBytes`. Reads no further than that. */
export async function readBody(request: Request, maxBytes: number): Promise<Buffer | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The media type of a request's body, without its parameters. */
export const mediaTypeOf = (request: Request): string =>
  request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";

/** The language that an API's client prefers. */
export const acceptedLocale = (request: Request): Locale =>
  preferredLocale(request.headers.get("accept-language"));

/** The client's network address. The portal's server sets this header (scripts/web.ts), whatever the client sent. */
export const addressOf = (request: Request): string => request.headers.get("x-client-address") ?? "unknown";
