import countries from "i18n-iso-countries";
import { territoryOf } from "#lib/domain/annexes.ts";
import type { Names, Policy, Territory } from "#lib/domain/policy.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { isoNames } from "#lib/platform/i18n/iso-names.ts";
import { officialLocales } from "#lib/platform/i18n/locale.ts";
import { givenNames, languagesWithout } from "./given-names.ts";
import { alpha2, mrzCode } from "./policy-schema.ts";

/** A territory from a form or a table; empty values are filled in with known data. */
export interface TypedTerritory {
  readonly code: string;
  /** MRZ codes, separated by bars, commas or spaces. */
  readonly nationalities: string;
  readonly issuingStates: string;
  readonly ownCitizenship: string;
  readonly names: Names;
  /** Separated by bars; undefined keeps the present ones. */
  readonly otherNames?: string;
  readonly confusableWith?: string;
}

export type TerritoryFault = {
  readonly fault:
    | "code"
    | "nationalities"
    | "issuing-states"
    | "own-citizenship"
    | "names"
    | "confusable-with";
};

/** Germany's passports say D. */
const mrzOf = (alpha3: string): string => (alpha3 === "DEU" ? "D" : alpha3);

/** A territory by its ISO 3166-1 code with the codes of its passports. Problem: the first fault. */
export function readTerritory(policy: Policy, typed: TypedTerritory): Result<Territory, TerritoryFault> {
  const code = typed.code.trim().toUpperCase();
  const known = territoryOf(policy, code);
  const alpha3 = known?.alpha3 ?? countries.alpha2ToAlpha3(code);
  if (!alpha2.safeParse(code).success || alpha3 === undefined) return problem({ fault: "code" });
  const nationalities = codesIn(typed.nationalities, known?.nationalities ?? [mrzOf(alpha3)]);
  const issuingStates = codesIn(typed.issuingStates, known?.issuingStates ?? [mrzOf(alpha3)]);
  if (!nationalities.every(isMrz)) return problem({ fault: "nationalities" });
  if (!issuingStates.every(isMrz)) return problem({ fault: "issuing-states" });
  const ownCitizenship = readYesNo(typed.ownCitizenship, known?.ownCitizenship ?? true);
  if (ownCitizenship === undefined) return problem({ fault: "own-citizenship" });
  const names = {
    ...Object.fromEntries(
      officialLocales.flatMap((locale) =>
        isoNames(code, locale)
          .slice(0, 1)
          .map((name) => [locale, name]),
      ),
    ),
    ...known?.names,
    ...givenNames(typed.names),
  };
  if (languagesWithout(names).length > 0) return problem({ fault: "names" });
  const confusableWith = partsOr(typed.confusableWith, known?.confusableWith).map((one) => one.toUpperCase());
  if (!confusableWith.every((one) => alpha2.safeParse(one).success))
    return problem({ fault: "confusable-with" });
  return ok({
    code,
    alpha3,
    nationalities,
    issuingStates,
    ownCitizenship,
    names,
    otherNames: partsOr(typed.otherNames, known?.otherNames),
    confusableWith,
  });
}

const isMrz = (code: string): boolean => mrzCode.safeParse(code).success;

function codesIn(text: string, otherwise: readonly string[]): readonly string[] {
  const codes = text
    .toUpperCase()
    .split(/[\s|,;]+/)
    .filter(Boolean);
  return codes.length > 0 ? codes : otherwise;
}

const partsOr = (text: string | undefined, otherwise: readonly string[] = []): readonly string[] =>
  text === undefined
    ? otherwise
    : text
        .split("|")
        .map((part) => part.trim())
        .filter(Boolean);

function readYesNo(text: string, otherwise: boolean): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (word === "") return otherwise;
  if (word === "yes") return true;
  return word === "no" ? false : undefined;
}
