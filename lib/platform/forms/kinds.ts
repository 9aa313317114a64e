import { z } from "zod";
import { characterCount, cleanText, hasForbiddenCharacter } from "#lib/domain/clean-text.ts";
import { mrzSpelling, unspeltLetters } from "#lib/domain/mrz/mrz-name.ts";
import { SEXES } from "#lib/domain/mrz/passport-mrz.ts";
import { phoneOf } from "#lib/domain/phone.ts";
import { isPlausible, type PlainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { documentNumber, plainDigits } from "#lib/domain/typed-characters.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import { emailMaxLength, emailOf } from "#lib/platform/email.ts";
import { allCountries } from "#lib/platform/i18n/country-name.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { type Locale, locales } from "#lib/platform/i18n/locale.ts";
import type { Messages, Namespace } from "#lib/platform/i18n/messages.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import { writtenDate } from "#lib/platform/tables/read-date.ts";
import type { CellValue } from "#lib/platform/tables/write-csv.ts";
import type { Field, Option, TextField } from "./field.ts";

/** Reports a fault of a field, by the key of a text with its values. */
export type Report = (code: string, values?: Readonly<Record<string, string | number>>) => undefined;

/** The texts of a control in the reader's language. */
export interface ControlTexts {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** `depends`: a rule requires it in some cases, so its label does not say "optional". */
export type Optional = boolean | "depends";

/**
 * A kind of field: how people and programs write its value, its faults, and how it is stored, asked for and shown. A
 * noun's declaration gives each of its fields a kind; forms, tables, the interface's schema and documents follow from
 * it.
 */
export interface Kind {
  readonly optional: Optional;
  /** The value of an optional field that is left out. */
  readonly empty: "" | null;
  /** The value that tables and programs imply by leaving it out. */
  readonly assumed?: string;
  /** The field of the same noun whose value is used if this one is left empty. */
  readonly like?: string;
  /** One input, or three for a date. */
  readonly input: "text" | "date";
  /** The texts of the possible answers; absent if any text is allowed. */
  answers?(locale: Locale): readonly string[];
  /** The schema of the value in JSON. */
  readonly json: z.ZodType<string | null | undefined>;
  /** The value of a text typed in a form, a table or by a program; undefined after reporting a fault. */
  read(typed: string, report: Report, policy: Policy | undefined): unknown;
  /** A table's text in the form of the form's input; unknown texts are kept. */
  normal(typed: string, policy: Policy): string;
  toColumn(value: unknown): unknown;
  fromColumn(stored: unknown): unknown;
  control(texts: ControlTexts, locale: Locale, policy: Policy | undefined): Field;
  /** The cell of a saved list; the value itself if not given. */
  cell?(value: unknown, locale: Locale): CellValue;
  /** The value as text for people; empty if there is none. */
  words(value: unknown, locale: Locale, policy: Policy | undefined): string;
}

/** A kind that does not depend on a policy. */
export interface PlainKind extends Kind {
  read(typed: string, report: Report): unknown;
  control(texts: ControlTexts, locale: Locale): Field;
  words(value: unknown, locale: Locale): string;
}

/** Faults in the structure of a program's data. */
export const SHAPE_FAULTS = [
  "missing",
  "unknown-field",
  "not-text",
  "not-list",
  "not-object",
  "too-long",
  "too-many",
  "date-invalid",
  "choice-unknown",
] as const;
export type ShapeFault = (typeof SHAPE_FAULTS)[number];

/** The error of a zod schema: a fault of the structure, or a missing value. */
export const shapeFault =
  (code: ShapeFault) =>
  (issue: { readonly input?: unknown }): ShapeFault =>
    issue.input === undefined ? "missing" : code;

const jsonText = (longest: number, optional: Optional): Kind["json"] => {
  const text = z.string({ error: shapeFault("not-text") }).max(longest, { error: "too-long" });
  return optional === false ? text : text.optional();
};

const same = (value: string): string => value;

type TextControl = Partial<Omit<TextField, keyof ControlTexts | "kind">>;

interface TextOptions<O extends Optional> {
  /** Longest value in characters. */
  readonly max: number;
  readonly optional?: O | undefined;
  /** Longest text from a program in characters, including spaces and marks that are removed. */
  readonly longest?: number;
  readonly control?: TextControl;
}

/** A line of text. */
export function text<const O extends Optional = false>({
  max,
  optional,
  longest = 4 * max,
  control = {},
}: TextOptions<O>) {
  return {
    optional: (optional ?? false) as NoInfer<O>,
    empty: "" as const,
    input: "text" as const,
    json: jsonText(longest, optional ?? false),
    read: (typed: string, report: Report): string => readText(typed, report, { max, optional }),
    normal: same,
    toColumn: same,
    fromColumn: same,
    control: (texts: ControlTexts): Field => ({ ...texts, kind: "text", ...control }),
    words: same,
  } satisfies Kind;
}

interface TextLimits {
  readonly max: number;
  readonly optional?: Optional | undefined;
  readonly lines?: boolean;
}

function readText(
  typed: string,
  report: Report,
  { max, optional = false, lines = false }: TextLimits,
): string {
  const value = cleanText(typed, lines);
  if (value === "" && optional === false) report("missing");
  if (characterCount(value) > max) report("too-long", { max });
  if (hasForbiddenCharacter(value)) report("characters");
  return value;
}

/** A text of several lines. */
export function lines({ max }: { readonly max: number }) {
  return {
    ...text({ max }),
    read: (typed: string, report: Report): string => readText(typed, report, { max, lines: true }),
    control: (texts: ControlTexts): Field => ({ ...texts, kind: "textarea", rows: 4 }),
  } satisfies Kind;
}

/** A name as in passports: Latin letters, stored in capitals (Doc 9303-3). */
export function name<const O extends Optional = false>({
  max = 100,
  ...options
}: Partial<TextOptions<O>> = {}) {
  return {
    ...text<O>({ max, ...options, control: { maxLength: max, spellCheck: false } }),
    read: (typed: string, report: Report): string => {
      const value = readText(typed, report, { max, optional: options.optional }).toUpperCase();
      const characters = unspeltLetters(value);
      if (characters.length > 0) report("name-not-latin", { characters: characters.join(" ") });
      else if (value !== "" && mrzSpelling(value) === "") report("name-empty");
      return value;
    },
  } satisfies Kind;
}

/** A document number: letters and digits; spaces and hyphens between them are ignored. */
export function numberOfDocument<const O extends Optional = false>({
  problem,
  optional,
  pattern = /^[A-Z0-9]{3,20}$/,
  control = { width: 20, maxLength: 40, spellCheck: false, mono: true },
}: {
  /** The key of the text that describes the format. */
  readonly problem: string;
  readonly optional?: O;
  readonly pattern?: RegExp;
  readonly control?: TextControl;
}) {
  return {
    ...text<O>({ max: 40, longest: 40, optional, control }),
    read: (typed: string, report: Report): string => {
      const value = documentNumber(typed.replace(/</g, ""));
      if (value === "" && !optional) report("missing");
      else if (value !== "" && !pattern.test(value)) report(problem);
      return value;
    },
    /** An optional number that is left out is stored as null. */
    toColumn: (value: string) =>
      (value === "" && optional ? null : value) as O extends false ? string : string | null,
    fromColumn: (stored: O extends false ? string : string | null): string => stored ?? "",
  } satisfies Kind;
}

/** An integer of up to three digits. */
export function count({ width, max = 999 }: { readonly width: 2 | 3; readonly max?: number }) {
  return {
    ...text({ max: 3 }),
    read: (typed: string, report: Report): number | undefined => {
      const digits = plainDigits(typed).replace(/\s/g, "");
      if (digits === "") return report("missing");
      const isCount = /^\d{1,3}$/.test(digits) && Number(digits) <= max;
      return isCount ? Number(digits) : report("count-invalid", { max });
    },
    toColumn: (value: number): number => value,
    fromColumn: (stored: number): number => stored,
    control: (texts: ControlTexts): Field => ({ ...texts, kind: "number", width }),
    words: String,
  } satisfies Kind;
}

interface ReachOptions<O extends Optional> {
  readonly optional?: O;
  /** Set where people enter their own, so that browsers offer it. */
  readonly autoComplete?: "email" | "tel";
}

/** An e-mail address. */
export function email<const O extends Optional = false>({ optional, autoComplete }: ReachOptions<O> = {}) {
  const own = autoComplete && { autoComplete };
  return {
    ...text<O>({ max: emailMaxLength, optional }),
    read: readBy(emailOf, "email-invalid", optional),
    control: (texts: ControlTexts): Field => ({ ...texts, kind: "email", maxLength: emailMaxLength, ...own }),
  } satisfies Kind;
}

/** A phone number, stored as `+` and digits. */
export function phone<const O extends Optional = false>({ optional, autoComplete }: ReachOptions<O> = {}) {
  const own = autoComplete && { autoComplete };
  return {
    ...text<O>({ max: 40, optional }),
    read: readBy(phoneOf, "phone-invalid", optional),
    control: (texts: ControlTexts): Field => ({ ...texts, kind: "tel", width: 20, maxLength: 40, ...own }),
  } satisfies Kind;
}

/** Reads a text by a rule that returns its value, or undefined for an invalid text, which is reported as `code`. */
const readBy =
  (rule: (typed: string) => string | undefined, code: string, optional: Optional = false) =>
  (typed: string, report: Report): string => {
    if (typed.trim() !== "") return rule(typed) ?? report(code) ?? "";
    if (optional === false) report("missing");
    return "";
  };

/** The labels of a date's three inputs. */
export function dateInputs(locale: Locale) {
  const t = translator(locale, "common");
  return { day: t("day"), month: t("month"), year: t("year") };
}

/** The common parts of the kinds of date. */
const anyDate = {
  empty: null,
  input: "date" as const,
  normal: (typed: string): string => writtenDate(typed) ?? impossibleDate(typed) ?? typed,
  control: (texts: ControlTexts, locale: Locale): Field => ({
    ...texts,
    kind: "date",
    parts: dateInputs(locale),
  }),
  words: (value: PlainDate | null, locale: Locale): string =>
    value === null ? "" : formatDate(locale, value),
};

const jsonDate = z.iso.date({ error: shapeFault("date-invalid") });

/** A required date. */
export function date() {
  return {
    ...anyDate,
    ...storedDate,
    optional: false as const,
    json: jsonDate as Kind["json"],
  } satisfies Kind;
}

/** A date that defaults to another field's. */
export function dateLike<const L extends string>(like: L) {
  return {
    ...anyDate,
    ...storedDate,
    optional: true as const,
    like,
    json: jsonDate.nullable().optional(),
  } satisfies Kind;
}

/** An optional date. */
export function optionalDate() {
  return {
    ...anyDate,
    optional: true as const,
    json: jsonDate.nullable().optional(),
    read: (typed: string, report: Report): PlainDate | null | undefined =>
      typed.trim() === "" ? null : readDate(typed, report),
    toColumn: (value: PlainDate | null): Date | null => (value === null ? null : toDbDate(value)),
    fromColumn: (stored: Date | null): PlainDate | null => (stored === null ? null : fromDbDate(stored)),
  } satisfies Kind;
}

const storedDate = { read: readDate, toColumn: toDbDate, fromColumn: fromDbDate };

function readDate(typed: string, report: Report): PlainDate | undefined {
  if (typed.trim() === "") return report("missing");
  const written = writtenDate(typed);
  if (written === undefined) return report("date-invalid");
  return isPlausible(written) ? written : report("date-implausible");
}

/** The parts of a day that does not exist, as a form posts them, so that the form can show them. */
function impossibleDate(typed: string): string | undefined {
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(typed.trim()) ?? [];
  return year === "" ? undefined : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The groups of messages that have a text for each answer; another one does not compile. */
type GroupOf<T extends string> = {
  [N in Namespace]: {
    [G in keyof Messages[N] & string]: Messages[N][G] extends Readonly<Record<T, string>>
      ? readonly [N, G]
      : never;
  }[keyof Messages[N] & string];
}[Namespace];

interface ChoiceOptions<T extends string, O extends Optional> {
  /** Source of the answers' texts: a namespace and a group in it with a text for each; or a function. */
  readonly words: GroupOf<T> | ((answer: T) => string);
  /** Source of the hints that some answers have. */
  readonly hints?: readonly [Namespace, string];
  readonly control: "radios" | "inline-radios" | "select";
  readonly optional?: O;
  readonly assumed?: string;
}

/**
 * One of several answers, typed as its code, its text in any language of the portal, or an unambiguous beginning of
 * one.
 */
export function choice<const T extends string, const O extends Optional = false>(
  answers: readonly T[],
  { words, hints, control, optional, assumed }: ChoiceOptions<T, O>,
) {
  const wordOf = (answer: T, locale: Locale): string =>
    typeof words === "function"
      ? words(answer)
      : textOf(translator(locale, words[0]), `${words[1]}.${answer}`);
  const wordsOf = (value: T | null, locale: Locale): string => (value === null ? "" : wordOf(value, locale));
  const find = answerFinder(answers, wordOf);
  const json = z.enum(answers as readonly [T, ...T[]], { error: shapeFault("choice-unknown") });
  return {
    empty: null,
    optional: (optional ?? false) as NoInfer<O>,
    ...(assumed !== undefined && { assumed }),
    input: "text" as const,
    json: (optional || assumed !== undefined ? json.optional() : json) as Kind["json"],
    answers: (locale: Locale): readonly string[] => answers.map((answer) => wordOf(answer, locale)),
    read: (typed: string, report: Report): T | (O extends false ? never : null) | undefined => {
      if (typed.trim() === "") return optional ? (null as O extends false ? never : null) : report("missing");
      return find(typed) ?? report("choice-unknown");
    },
    normal: (typed: string): string => find(typed) ?? typed,
    toColumn: (value: T): T => value,
    fromColumn: (stored: string): T => stored as T,
    control: (texts: ControlTexts, locale: Locale): Field => {
      const options = answers.map((value) => {
        const hint = hints && textOr(translator(locale, hints[0]), `${hints[1]}.${value}`, undefined);
        return { value, label: wordOf(value, locale), ...(hint && { hint }) };
      });
      if (control === "select")
        return { ...texts, kind: "select", options: [nothingChosen(locale), ...options] };
      return { ...texts, kind: "radios", options, ...(control === "inline-radios" && { inline: true }) };
    },
    cell: wordsOf,
    words: wordsOf,
  } satisfies Kind;
}

/** The sex as in a passport: a word for people, its letter in saved lists. */
export function sex() {
  const { cell: _, ...kind } = choice(SEXES, {
    words: ["rules", "sex"],
    control: "inline-radios",
  });
  return kind;
}

/** The countries of the world by their names, for a drop-down list. */
export const countryOptions = (locale: Locale): readonly Option[] => [
  nothingChosen(locale),
  ...allCountries(locale).map(({ code, name }) => ({ value: code, label: name })),
];

/** The first option of a drop-down list. */
export const nothingChosen = (locale: Locale): Option => ({
  value: "",
  label: translator(locale, "common")("choose"),
});

/** A text in the form for comparison: letters and digits only. */
export const plainText = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/Ё/g, "Е")
    .replace(/[^\p{L}\p{N}]/gu, "");

/**
 * Finds an answer by its code, its text or an unambiguous beginning of one. The spellings are computed once, because a
 * table needs them a thousand times.
 */
function answerFinder<T extends string>(
  answers: readonly T[],
  wordOf: (answer: T, locale: Locale) => string,
) {
  let spellings: readonly { readonly answer: T; readonly words: readonly string[] }[] | undefined;
  return (typed: string): T | undefined => {
    const wanted = plainText(typed);
    if (wanted === "") return undefined;
    spellings ??= answers.map((answer) => ({
      answer,
      words: [answer, ...locales.map((locale) => wordOf(answer, locale))].map(plainText),
    }));
    const exact = spellings.find(({ words }) => words.includes(wanted));
    if (exact) return exact.answer;
    const begun = spellings.filter(({ words }) => words.some((word) => word.startsWith(wanted)));
    return begun.length === 1 ? begun[0]?.answer : undefined;
  };
}
