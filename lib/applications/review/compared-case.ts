import { type FrozenAnswers, frozenValue } from "#lib/applications/frozen-answers.ts";
import { nameKey } from "#lib/domain/names/name-key.ts";
import { type ComparedPerson, comparedNumber } from "#lib/domain/names/same-person.ts";
import type { Declared } from "./declared.ts";

/** The person of an application in the form for comparison: all declared names, birth date, passport. */
export function comparedCase(
  frozen: Pick<FrozenAnswers, "questions">,
  { person }: Pick<Declared, "person">,
): ComparedPerson {
  const { surname, givenNames, birthDate, documentNumber, issuingState, nationality } = person;
  const others = frozenValue(frozen, "other-names");
  const keys = [
    nameKey(surname, givenNames),
    nameKey(frozenValue(frozen, "native-name"), ""),
    // A former surname alone belongs with the unchanged given names.
    ...(others === "" ? [] : [nameKey(others, ""), nameKey(others, givenNames)]),
  ];
  return {
    nameKeys: [...new Set(keys)].filter((key) => key !== ""),
    birthDate,
    passport: {
      number: comparedNumber(documentNumber),
      states: [...new Set([issuingState ?? "", nationality])].filter((state) => state !== ""),
    },
  };
}
