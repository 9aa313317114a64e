import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Result } from "#lib/domain/result.ts";
import { plainDigits } from "#lib/domain/typed-characters.ts";
import { type DateFault, threePartDate, threePartText } from "./three-part-date.ts";

/** The values of a form by their names. All of it is user input: what it means is judged by the use case. */
export interface FormReader {
  /** The text under a name; empty when there is none, or a file. */
  text(name: string): string;
  /** Every text under a name: the chosen checkboxes. */
  texts(name: string): readonly string[];
  /** Is the checkbox whose value is `yes` chosen? */
  flag(name: string): boolean;
  /** The chosen one of some answers; undefined when it is none of them. */
  choice<T extends string>(name: string, options: readonly T[]): T | undefined;
  /** A whole number of up to nine digits; undefined when it is none. */
  number(name: string): number | undefined;
  /** The date of three inputs. */
  date(name: string): Result<PlainDate, DateFault>;
  /** The same as it was typed: empty, YYYY-MM-DD, or a text that is no date. */
  dateText(name: string): string;
  /** The chosen file; undefined when none was chosen. An empty file that was chosen is one. */
  file(name: string): File | undefined;
}

/** What a form posts for a field without a choice: an empty file without a name, which a page's script calls a blob. */
const namesOfNone: ReadonlySet<string> = new Set(["", "blob", "undefined"]);

/** Reads what a form posted. */
export function formReader(data: FormData): FormReader {
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  const texts = (name: string): readonly string[] =>
    data.getAll(name).filter((value) => typeof value === "string");
  return {
    text,
    texts,
    flag: (name) => texts(name).includes("yes"),
    choice: (name, options) => options.find((option) => option === text(name)),
    number: (name) => {
      const typed = plainDigits(text(name)).trim();
      return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
    },
    date: (name) => threePartDate(text, name),
    dateText: (name) => threePartText(text, name),
    file: (name) => {
      const file = data.get(name);
      const isNone = !(file instanceof File) || (file.size === 0 && namesOfNone.has(file.name));
      return isNone ? undefined : file;
    },
  };
}
