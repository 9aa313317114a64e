import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import type { Permission } from "#lib/accounts/rights.ts";
import { problem, type Result } from "#lib/domain/result.ts";
import { type FormReader, formReader } from "#lib/platform/forms/form-reader.ts";
import { type FieldError, type FormState, typedValues } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import type { Namespace } from "#lib/platform/i18n/messages.ts";
import { type Translator, translator } from "#lib/platform/i18n/translator.ts";
import { type Limit, rateLimit } from "#lib/platform/rate-limit.ts";
import { type Admitted, type AdmittedTo, guard, type ScopedRight } from "./guard.ts";
import { saveInterruptedForm } from "./interrupted-form.ts";
import { clientAddress, currentLocale } from "./request.ts";

/** The right that an action requires; `everyone` for forms that need no account. */
type ActionRight = Permission | "everyone";

type Admission<R extends ActionRight, I> = [R] extends [Permission]
  ? [I, R] extends [string, ScopedRight]
    ? AdmittedTo<R & ScopedRight>
    : Admitted<R & Permission>
  : { readonly locale: Locale };

/** A post as passed to the parts of a declaration: the sender, the object concerned, and the typed values. */
export type Post<R extends ActionRight, I = undefined, N extends Namespace = "common"> = Admission<R, I> & {
  readonly form: FormReader;
  readonly data: FormData;
  /** The texts named by the declaration, in the sender's language. */
  readonly t: Translator<N>;
  /** For rate limits only. */
  readonly clientAddress: string;
};

/** Errors by the name of their field; those of the whole form have an empty name. */
type Errors = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The answer to a problem: errors to show in the form, or the address of a page that explains it. */
export type Refusal = string | Errors | readonly FieldError[];

type Promisable<T> = T | Promise<T>;

/** Problems that all actions answer in the same way. */
type UsualKind = "not-found" | "not-allowed" | "limited";

/** The problems of a use case that a declaration has to answer itself. */
export type Unusual<P> = P extends { readonly kind: infer K }
  ? [Exclude<K, UsualKind>] extends [never]
    ? never
    : P & { readonly kind: Exclude<K, UsualKind> }
  : P;

interface Declaration<R extends ActionRight, I extends string | undefined, N extends Namespace> {
  readonly right: R;
  /** The form field with the id of the object that the right is about. */
  readonly id?: I;
  readonly texts?: N;
  /** The folder whose layout shows the change, so that browsers which cached it render it again. */
  readonly redraws?: string;
}

interface FormDeclaration<
  R extends ActionRight,
  I extends string | undefined,
  N extends Namespace,
  V,
  T,
  P,
  E,
> extends Declaration<R, I, N> {
  /** The form takes long to fill in, so the typed values are kept if the session has ended. */
  readonly kept?: true;
  /** Limits readable input from one network address. */
  readonly limit?: Limit;
  /** The field that shows `limited`; by default the whole form shows it. */
  readonly limited?: string;
  /** Fields that are cleared when the form is shown again: passwords and codes. */
  readonly secret?: readonly string[];
  /** Handles a button that does not submit the form; the form is shown again with the returned values. */
  readonly instead?: (post: Post<R, I, N>) => Promisable<E | undefined>;
  /** Reads the input of the use case, or returns why it cannot be read. */
  readonly read?: (post: Post<R, I, N>) => Promisable<Result<V, Refusal>>;
  readonly run: (post: Post<R, I, N>, input: V) => Promise<Result<T, P>>;
  /** The next address after a success, or what the form then shows. */
  readonly done: string | ((value: T, post: Post<R, I, N>) => Promisable<string | E>);
  /**
   * The answer to a problem of the use case. `not-found` and `not-allowed` show their pages and `limited` says how long
   * to wait, so a declaration does not name them.
   */
  readonly problem?: (problem: Unusual<P>, post: Post<R, I, N>) => Promisable<Refusal>;
  /** Values that the form shows in addition to the errors. */
  readonly beside?: (post: Post<R, I, N>, problem: P | undefined) => Promisable<E>;
}

/**
 * The action of a form that is shown again with its errors (`Form`): right, input, one use case, and the next address.
 */
export function formAction<
  R extends ActionRight,
  V,
  T,
  P = never,
  I extends string | undefined = undefined,
  N extends Namespace = "common",
  E extends object = object,
>(declared: FormDeclaration<R, I, N, V, T, P, E> & Answering<P>): FormAction<E> {
  return (_state, data) => answerForm(declared as never, data) as Promise<FormState & Partial<E>>;
}

/** Requires `problem` if the use case has problems that the wrapper does not answer. */
type Answering<P> = [Unusual<P>] extends [never] ? unknown : { readonly problem: unknown };

type FormAction<E> = (state: FormState & Partial<E>, data: FormData) => Promise<FormState & Partial<E>>;

/** A declaration without the type relations between its parts. */
type AnyForm = FormDeclaration<"everyone", undefined, "common", unknown, unknown, unknown, object>;

async function answerForm(declared: AnyForm, data: FormData): Promise<FormState> {
  if (declared.kept) await saveInterruptedForm(data);
  const post = await open(declared, data);
  const values = () => typedValues(data, declared.secret);
  const other = await declared.instead?.(post);
  if (other) return { values: values(), errors: [], ...other };
  const refuse = async (refusal: Refusal, problem?: unknown): Promise<FormState> => {
    if (typeof refusal === "string") redirect(refusal);
    return { values: values(), errors: errorsOf(refusal), ...(await declared.beside?.(post, problem)) };
  };
  const read = await declared.read?.(post);
  if (read && !read.ok) return refuse(read.problem);
  const use = declared.limit && (await rateLimit(declared.limit, post.clientAddress));
  const outcome =
    use && !use.allowed
      ? problem({ kind: "limited", retryAfterSeconds: use.retryAfterSeconds })
      : await declared.run(post, read?.value);
  if (!outcome.ok) {
    const usual = usualRefusal(outcome.problem, post.locale, declared.limited);
    if (usual) return refuse(usual, outcome.problem);
    if (!declared.problem) throw new Error("an action met a problem that it does not declare");
    return refuse(await declared.problem(outcome.problem, post), outcome.problem);
  }
  if (declared.redraws) revalidatePath(declared.redraws, "layout");
  const next = typeof declared.done === "string" ? declared.done : await declared.done(outcome.value, post);
  if (typeof next === "string") redirect(next);
  return { values: {}, errors: [], ...next };
}

interface PostDeclaration<R extends ActionRight, I extends string | undefined, N extends Namespace, O>
  extends Declaration<R, I, N> {
  readonly run: (post: Post<R, I, N>) => Promise<O>;
  /** The next address, whatever the outcome: the page there shows the current state. */
  readonly done: string | ((outcome: O, post: Post<R, I, N>) => Promisable<string>);
}

/** The action of a button without input. The problems `not-found` and `not-allowed` show their pages. */
export function postAction<
  R extends ActionRight,
  O,
  I extends string | undefined = undefined,
  N extends Namespace = "common",
>(declared: PostDeclaration<R, I, N, O>): (data: FormData) => Promise<void> {
  return (data) => answerPost(declared as never, data);
}

async function answerPost(
  declared: PostDeclaration<"everyone", undefined, "common", unknown>,
  data: FormData,
): Promise<never> {
  const post = await open(declared, data);
  const outcome = await declared.run(post);
  if (isProblem(outcome)) usualRefusal(outcome.problem, post.locale);
  if (declared.redraws) revalidatePath(declared.redraws, "layout");
  redirect(typeof declared.done === "string" ? declared.done : await declared.done(outcome, post));
}

async function open(
  { right, id, texts }: { right: ActionRight; id?: string | undefined; texts?: "common" },
  data: FormData,
): Promise<Post<"everyone">> {
  const form = formReader(data);
  const admission =
    right === "everyone"
      ? { locale: await currentLocale() }
      : id === undefined
        ? await guard(right)
        : await guard(right as ScopedRight, form.text(id));
  const t = translator(admission.locale, texts ?? "common");
  return { ...admission, form, data, t, clientAddress: await clientAddress() };
}

const isProblem = (outcome: unknown): outcome is { readonly ok: false; readonly problem: unknown } =>
  typeof outcome === "object" && outcome !== null && "ok" in outcome && outcome.ok === false;

function usualRefusal(problem: unknown, locale: Locale, field = ""): Errors | undefined {
  if (typeof problem !== "object" || problem === null || !("kind" in problem)) return undefined;
  if (problem.kind === "not-found" || problem.kind === "not-allowed") notFound();
  if (problem.kind !== "limited" || !("retryAfterSeconds" in problem)) return undefined;
  const minutes = Math.ceil(Number(problem.retryAfterSeconds) / 60);
  return { [field]: translator(locale, "common")("too-many-attempts", { minutes }) };
}

const errorsOf = (refusal: Errors | readonly FieldError[]): readonly FieldError[] =>
  isList(refusal)
    ? refusal
    : Object.entries(refusal).flatMap(([field, told]) =>
        (told === undefined ? [] : [told].flat()).map((message) => ({ field, message })),
      );

const isList = (refusal: Errors | readonly FieldError[]): refusal is readonly FieldError[] =>
  Array.isArray(refusal);
