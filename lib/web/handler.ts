import type { Actor } from "#lib/accounts/actor.ts";
import { recordDenial } from "#lib/accounts/record-denial.ts";
import { type Granted, may, type Permission } from "#lib/accounts/rights.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { type Limit, rateLimit } from "#lib/platform/rate-limit.ts";
import { type TableFormat, tableFormat } from "#lib/platform/tables/write-table.ts";
import { type Content, emptyAnswer, type FileKind, fileAnswer, missing, type NamedFile } from "./answer.ts";
import { addressOf, readBody } from "./read-request.ts";
import { currentActor, currentLocale } from "./request.ts";

/** Reads a part of a request before its use case runs, or returns the answer that ends the request. */
export type Reader<T> = (request: Request) => Promise<Result<T, Response>>;

/** Everyone; cookies and sessions are ignored. */
export const everyone: Reader<undefined> = async () => ok(undefined);

/** Everyone, with the actor if they are signed in. */
export const visitor: Reader<Actor | undefined> = async () => ok(await currentActor());

/** Everyone, within a limit by network address; `refuse` answers requests beyond it. */
export const within =
  (limit: Limit, refuse: (request: Request, retryAfterSeconds: number) => Response): Reader<undefined> =>
  async (request) => {
    const use = await rateLimit(limit, addressOf(request));
    return use.allowed ? ok(undefined) : problem(refuse(request, use.retryAfterSeconds));
  };

/** Requests that fulfil a condition; others get 404. */
export const only =
  (condition: (request: Request) => boolean): Reader<undefined> =>
  async (request) =>
    condition(request) ? ok(undefined) : problem(missing());

/** Signed-in people who have a right; `refuse` answers the others. */
export const holderOf =
  <R extends Permission>(right: R, refuse: () => Response = missing): Reader<Granted<R>> =>
  async () => {
    const actor = await currentActor();
    if (actor && may(actor, right)) return ok(actor);
    if (actor) await recordDenial(actor, right);
    return problem(refuse());
  };

/** The raw body; one that is too long is answered with 413. */
export const bodyUpTo =
  (maxBytes: number): Reader<Buffer> =>
  async (request) => {
    const body = await readBody(request, maxBytes);
    return body ? ok(body) : problem(emptyAnswer(413));
  };

interface Asked<C, B, N extends string> {
  readonly caller: C;
  readonly body: B;
  readonly params: Readonly<Record<N, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly request: Request;
}

interface Declaration<C, B, N extends string> {
  /** The permitted callers. */
  readonly caller: Reader<C>;
  /** The input in the request's body. */
  readonly body?: Reader<B>;
  /** The parameters in the route's path. */
  readonly params?: readonly N[];
  readonly run: (asked: Asked<C, B, N>) => Response | Promise<Response>;
}

export type Handler<N extends string> = [N] extends [never]
  ? (request: Request) => Promise<Response>
  : (
      request: Request,
      context: { readonly params: Promise<Readonly<Record<N, string>>> },
    ) => Promise<Response>;

/** The handler of a route: caller, body, one use case, and one of the answers of `answer.ts`. */
export function handler<C, B = undefined, N extends string = never>({
  caller,
  body,
  run,
}: Declaration<C, B, N>): Handler<N> {
  const answer = async (request: Request, context?: { params: Promise<Record<N, string>> }) => {
    const admitted = await caller(request);
    if (!admitted.ok) return admitted.problem;
    const read = await body?.(request);
    if (read && !read.ok) return read.problem;
    const params = (await context?.params) ?? ({} as Record<N, string>);
    const query = Object.fromEntries(new URL(request.url).searchParams);
    return run({ caller: admitted.value, body: read?.value as B, params, query, request });
  };
  return answer as Handler<N>;
}

interface AskedFile<R extends FileRight, N extends string> {
  readonly actor: R extends Permission ? Granted<R> : undefined;
  readonly locale: Locale;
  readonly params: Readonly<Record<N, string>>;
  readonly query: Readonly<Record<string, string>>;
}

type FileRight = Permission | "everyone";

interface FileDeclaration<R extends FileRight, N extends string> {
  /** `account:own` if the use case itself decides who may have the file; `everyone` if its address is a secret. */
  readonly right: R;
  readonly kind: FileKind;
  readonly params?: readonly N[];
  /** Returns the file, or undefined to those who may not have it. */
  readonly file: (asked: AskedFile<R, N>) => Promise<Content | NamedFile | undefined>;
}

/** Answers with a personal file, or with 404 to those who may not have it. */
export const fileHandler = <R extends FileRight, N extends string = never>({
  right,
  kind,
  file,
}: FileDeclaration<R, N>): Handler<N> =>
  handler<unknown, undefined, N>({
    caller: right === "everyone" ? everyone : holderOf(right as Permission),
    run: async ({ caller, params, query }) => {
      const actor = caller as AskedFile<R, N>["actor"];
      const found = await file({ actor, locale: await currentLocale(), params, query });
      return found === undefined ? missing() : fileAnswer(found, kind);
    },
  });

interface TableDeclaration<R extends Permission> {
  readonly right: R;
  /** Returns the table, or undefined to those who may not have it. The file's name is without its extension. */
  readonly table: (
    asked: AskedFile<R, "format"> & { readonly format: TableFormat },
  ) => Promise<{ readonly name: string; readonly content: Exclude<Content, string> } | undefined>;
}

/** Answers with a table as a download, in the format that the folder `[format]` names. */
export const tableHandler = <R extends Permission>({
  right,
  table,
}: TableDeclaration<R>): Handler<"format"> =>
  handler({
    caller: holderOf(right),
    params: ["format"],
    run: async ({ caller, params, query }) => {
      const format = tableFormat(params.format);
      const asked = { actor: caller as AskedFile<R, never>["actor"], params, query };
      const found = format && (await table({ ...asked, locale: await currentLocale(), format }));
      if (!format || !found) return missing();
      return fileAnswer({ content: found.content, filename: `${found.name}.${format}` }, format);
    },
  });
