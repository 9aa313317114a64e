import { type Granted, may, type Permission } from "#lib/accounts/rights.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { currentActor, currentLocale } from "./request.ts";

/** The kinds of files that the portal gives out, and whether a browser shows or saves them. */
const kinds = {
  csv: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": "attachment" },
  xlsx: {
    "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "Content-Disposition": "attachment",
  },
  pdf: { "Content-Type": "application/pdf", "Content-Disposition": "inline" },
  // A picture that someone uploaded is never read as anything else.
  jpeg: {
    "Content-Type": "image/jpeg",
    "Content-Disposition": "inline",
    "Content-Security-Policy": "default-src 'none'; sandbox",
  },
} as const;

/** Every file is one person's: no cache keeps it. */
const own = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };

type Content = string | Uint8Array | ReadableStream<Uint8Array>;
interface NamedFile {
  readonly content: Content;
  readonly filename: string;
}

interface Asked<R extends Permission, N extends string> {
  readonly actor: Granted<R>;
  readonly locale: Locale;
  readonly params: Readonly<Record<N, string>>;
  readonly query: Readonly<Record<string, string>>;
}

interface FileDeclaration<R extends Permission, N extends string> {
  /** `account:own` when the use case tells apart who may have the file. */
  readonly right: R;
  readonly kind: keyof typeof kinds;
  /** The names in brackets of the route's folders. */
  readonly params?: readonly N[];
  readonly file: (asked: Asked<R, N>) => Promise<Content | NamedFile | undefined>;
}

type FileHandler<N extends string> = (
  request: Request,
  context: { readonly params: Promise<Readonly<Record<N, string>>> },
) => Promise<Response>;

/** Answers with a file; those who may not have it get the answer of an address that does not exist. */
export const fileHandler =
  <R extends Permission, N extends string = never>({
    right,
    kind,
    file,
  }: FileDeclaration<R, N>): FileHandler<N> =>
  async (request, context) => {
    const [actor, locale, params] = await Promise.all([currentActor(), currentLocale(), context.params]);
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const found = actor && may(actor, right) ? await file({ actor, locale, params, query }) : undefined;
    return found === undefined ? noFile() : fileResponse(found, kind);
  };

const noFile = (): Response => new Response(null, { status: 404, headers: own });

function fileResponse(found: Content | NamedFile, kind: keyof typeof kinds): Response {
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
