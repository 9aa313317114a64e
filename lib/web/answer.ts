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

/** An answer with a personal file. */
export function fileAnswer(found: Content | NamedFile, kind: FileKind): Response {
  const headers = new Headers({ ...own, ...kinds[kind] });
  if (!isNamed(found)) return new Response(bodyOf(found), { headers });
  const { content, filename } = found;
  headers.set("Content-Disposition", `${kinds[kind]["Content-Disposition"]}; filename="${filename}"`);
  if (content instanceof Uint8Array) headers.set("Content-Length", String(content.byteLength));
  return new Response(bodyOf(content), { headers });
}

const bodyOf = (content: Content) => (content instanceof Uint8Array ? Buffer.from(content) : content);

const isNamed = (found: Content | NamedFile): found is NamedFile =>
  typeof found === "object" && "content" in found;
