import type { Locale } from "../i18n/locale.ts";

/** One text in the document's own language, or the same in several. */
export type PrintedText = string | Readonly<Partial<Record<Locale, string>>>;

/** What a printed document says: a receipt, an invitation, an arrival document. */
export interface PrintedDocument {
  /** Whose language stands first and large. */
  readonly locale: Locale;
  /** The languages in which titles and labels stand, where they are given in several; without it only `locale`. */
  readonly languages?: readonly Locale[];
  readonly title: PrintedText;
  readonly number: string;
  /** Facts in reading order; a value may be of any length. */
  readonly rows: readonly { readonly label: PrintedText; readonly value: string }[];
  /** Sentences below the facts. */
  readonly notes: readonly string[];
  /** `text` is what the code says, `alt` what it is, for those who do not see it. */
  readonly qr?: { readonly text: string; readonly alt: string };
  /** When the record was made; equal documents of one moment have equal bytes. Now, when it is not given. */
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
