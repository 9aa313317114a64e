import type { Locale } from "../i18n/locale.ts";

/** A text in the document's own language, or in several languages. */
export type PrintedText = string | Readonly<Partial<Record<Locale, string>>>;

/** The contents of a printed document: a receipt, an invitation, an arrival document. */
export interface PrintedDocument {
  /** The reader's language, shown first and larger. */
  readonly locale: Locale;
  /** The languages of titles and labels that are given in several; only `locale` by default. */
  readonly languages?: readonly Locale[];
  readonly title: PrintedText;
  readonly number: string;
  /** Facts in reading order; a value may be of any length. */
  readonly rows: readonly { readonly label: PrintedText; readonly value: string }[];
  /** Sentences below the facts. */
  readonly notes: readonly string[];
  /** `text` is the code's content, `alt` its text alternative. */
  readonly qr?: { readonly text: string; readonly alt: string };
  /** Creation time of the record; equal documents with equal times have equal bytes. Now by default. */
  readonly createdAt?: Date;
}

export interface LanguagePhrase {
  readonly lang: Locale;
  readonly text: string;
}

/** A text in the languages of the document, the reader's first. */
export function phrasesOf(text: PrintedText, { locale, languages = [] }: PrintedDocument): LanguagePhrase[] {
  if (typeof text === "string") return [{ lang: locale, text }];
  const order = [locale, ...languages.filter((language) => language !== locale)];
  return order.flatMap((lang) => {
    const words = text[lang];
    return words === undefined ? [] : [{ lang, text: words }];
  });
}
