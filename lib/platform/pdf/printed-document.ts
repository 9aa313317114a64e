import { type Locale, printedLocales } from "../i18n/locale.ts";

/** A text in the reader's language, or in every language, to be printed in those of the document. */
export type PrintedText = string | Readonly<Record<Locale, string>>;

/** The contents of a printed document: a receipt, an invitation, an arrival document. */
export interface PrintedDocument {
  /** The reader's language, shown first and larger. */
  readonly locale: Locale;
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
export const phrasesOf = (text: PrintedText, { locale }: PrintedDocument): readonly LanguagePhrase[] =>
  typeof text === "string"
    ? [{ lang: locale, text }]
    : printedLocales(locale).map((lang) => ({ lang, text: text[lang] }));
