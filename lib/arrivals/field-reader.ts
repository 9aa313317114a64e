import { characterCount, cleanText, hasForbiddenCharacter } from "#lib/domain/clean-text.ts";
import { mrzSpelling, unspeltLetters } from "#lib/domain/mrz-name.ts";
import { isPlausible, type PlainDate, plainDate } from "#lib/domain/plain-date.ts";
import { documentNumber } from "#lib/domain/typed-characters.ts";
import type { NoticeFieldProblem } from "./typed-notice.ts";

const nameMost = 100;

interface TextLimits {
  readonly most: number;
  readonly optional?: boolean;
}

/** Reads single fields; what can't be read is added to `problems`, by its field. */
export function fieldReader(problems: NoticeFieldProblem[]) {
  const add = (field: string, code: string, values?: NoticeFieldProblem["values"]): undefined => {
    problems.push({ field, code, ...(values && { values }) });
  };

  function text(field: string, typed: string, { most, optional }: TextLimits): string {
    const value = cleanText(typed, false);
    if (value === "" && !optional) add(field, "missing");
    if (characterCount(value) > most) add(field, "too-long", { most });
    if (hasForbiddenCharacter(value)) add(field, "characters");
    return value;
  }

  function date(field: string, typed: string): PlainDate | undefined {
    if (typed.trim() === "") return add(field, "missing");
    const read = plainDate(typed.trim());
    if (read === undefined) return add(field, "date-invalid");
    return isPlausible(read) ? read : add(field, "date-implausible");
  }

  /** A choice's own word in any case; tables bring words of languages, which are translated before. */
  function choice<T extends string>(field: string, typed: string, options: readonly T[]): T | undefined {
    const value = typed.trim().toUpperCase();
    if (value === "") return add(field, "missing");
    return options.find((option) => option.toUpperCase() === value) ?? add(field, "choice-unknown");
  }

  /** Passports spell names in Latin letters; who has one name only has no given names. */
  function name(prefix: string, typed: { readonly surname: string; readonly givenNames: string }) {
    const given = { surname: typed.surname, givenNames: typed.givenNames };
    const read = Object.entries(given).map(([part, value]) => {
      const field = `${prefix}${part}`;
      const cleaned = text(field, value, { most: nameMost, optional: part === "givenNames" }).toUpperCase();
      const characters = unspeltLetters(cleaned);
      if (characters.length > 0) add(field, "name-not-latin", { characters: characters.join(" ") });
      else if (cleaned !== "" && mrzSpelling(cleaned) === "") add(field, "name-empty");
      return cleaned;
    });
    return { surname: read[0] ?? "", givenNames: read[1] ?? "" };
  }

  /** Letters and digits; spaces and hyphens that people put between don't matter. */
  function number(field: string, typed: string, code: string, optional = false): string {
    const value = documentNumber(typed.replace(/</g, ""));
    if (value === "" && !optional) add(field, "missing");
    else if (value !== "" && !/^[A-Z0-9]{3,20}$/.test(value)) add(field, code);
    return value;
  }

  const optionalDate = (field: string, typed: string): PlainDate | null =>
    typed.trim() === "" ? null : (date(field, typed) ?? null);

  return { text, date, optionalDate, choice, name, number };
}
