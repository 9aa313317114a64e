import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Result } from "#lib/domain/result.ts";
import { plainDigits } from "#lib/domain/typed-characters.ts";
import { type DateFault, threePartDate, threePartText } from "./three-part-date.ts";

/** The values of a form by name. They are untrusted input, which the use case checks. */
export interface FormReader {
  /** The text under a name; empty if there is none or a file. */
  text(name: string): string;
  /** The texts under a name: the selected checkboxes. */
  texts(name: string): readonly string[];
  /** Whether the checkbox with the value `yes` is selected. */
  flag(name: string): boolean;
  /** The selected option; undefined if it is not one of the given options. */
  choice<T extends string>(name: string, options: readonly T[]): T | undefined;
  /** An integer of up to nine digits; undefined for other texts. */
  number(name: string): number | undefined;
  /** The date of three inputs. */
  date(name: string): Result<PlainDate, DateFault>;
  /** The date as typed: empty, YYYY-MM-DD, or a text that is not a date. */
  dateText(name: string): string;
  /** The chosen file, which may be empty; undefined if none was chosen. */
  file(name: string): File | undefined;
}

/** A form posts an empty file without a name for a field without a choice; a page's script names it "blob". */
const namesOfNone: ReadonlySet<string> = new Set(["", "blob", "undefined"]);

/** Reads a posted form. */
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
