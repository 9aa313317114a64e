/** The kinds of files that the portal serves, and whether a browser shows or saves them. */
const kinds = {
  csv: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": "attachment" },
  xlsx: {
    "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "Content-Disposition": "attachment",
  },
  pdf: { "Content-Type": "application/pdf", "Content-Disposition": "inline" },
  // Prevents browsers from interpreting an uploaded picture as anything else.
  jpeg: {
    "Content-Type": "image/jpeg",
    "Content-Disposition": "inline",
    "Content-Security-Policy": "default-src 'none'; sandbox",
  },
} as const;

export type FileKind = keyof typeof kinds;

/** Personal files: no cache may keep them, no search engine may list them. */
const own = {
  "Cache-Control": "private, no-store",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
};

export type Content = string | Uint8Array | ReadableStream<Uint8Array>;

export interface NamedFile {
  readonly content: Content;
  readonly filename: string;
}

/** The answer 404, the same as for an address that does not exist. */
export const missing = (): Response => emptyAnswer(404);

/** An answer with a status and no body. */
export const emptyAnswer = (status: number): Response => new Response(null, { status, headers: own });

/** A personal answer as JSON. */
export const jsonAnswer = (body: object, status = 200): Response =>
  Response.json(body, { status, headers: own });

/** A personal answer as text of a media type. */
export const textAnswer = (text: string, mediaType: string, status = 200): Response =>
  new Response(text, { status, headers: { ...own, "Content-Type": mediaType } });

/** JSON as the APIs write it. */
export const jsonText = (body: unknown): string => `${JSON.stringify(body, null, 2)}\n`;

/** A redirect to a GET. @param cookies whole Set-Cookie headers */
export function seeOther(address: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ ...own, Location: address });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** An answer that is the same for everyone and may be cached. */
export const cachedAnswer = (content: Content, mediaType: string, seconds: number): Response =>
  new Response(bodyOf(content), {
    headers: {
      "Content-Type": mediaType,
      "Cache-Control": `public, max-age=${seconds}`,
      "X-Content-Type-Options": "nosniff",
    },
  });

/** An answer with a personal file. @param disposition instead of that of its kind */
export function fileAnswer(found: Content | NamedFile, kind: FileKind, disposition?: "attachment"): Response {
  const headers = new Headers({ ...own, ...kinds[kind] });
  if (!isNamed(found)) return new Response(bodyOf(found), { headers });
  const { content, filename } = found;
  const shown = disposition ?? kinds[kind]["Content-Disposition"];
  headers.set("Content-Disposition", `${shown}; filename="${filename}"`);
  if (content instanceof Uint8Array) headers.set("Content-Length", String(content.byteLength));
  return new Response(bodyOf(content), { headers });
}

const bodyOf = (content: Content) => (content instanceof Uint8Array ? Buffer.from(content) : content);

const isNamed = (found: Content | NamedFile): found is NamedFile =>
  typeof found === "object" && "content" in found;
