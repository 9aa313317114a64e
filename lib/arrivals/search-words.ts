import { mrzSpelling } from "#lib/domain/mrz-name.ts";

interface Person {
  readonly surname: string;
  readonly givenNames: string;
  readonly passportNumber: string;
}

/** A name's parts, and its letters in other scripts too, as both are searched for. */
const parts = (name: string): string[] => [
  ...mrzSpelling(name).split("<"),
  ...name.toUpperCase().split(/[\s-]+/),
];

/** The words by which a notice is found, each led by the host's id, so that one index serves every host by itself. */
export function searchWords(
  organisationId: string,
  guest: Person & { readonly children: readonly Person[]; readonly visaNumber: string },
  receiptNumber: string | null,
): string[] {
  const people = [guest, ...guest.children];
  const words = [
    ...people.flatMap(({ surname, givenNames }) => [...parts(surname), ...parts(givenNames)]),
    ...people.map(({ passportNumber }) => passportNumber),
    guest.visaNumber,
    receiptNumber ?? "",
  ];
  return [...new Set(words.filter((word) => word.length > 0).map((word) => `${organisationId}/${word}`))];
}

/** The guest's name as lists sort by it. */
export const sortNameOf = ({ surname, givenNames }: Person): string =>
  `${mrzSpelling(surname)}<<${mrzSpelling(givenNames)}`;

/** A typed search as the words to find: each may begin a stored word. Hyphens in numbers don't matter. */
export const typedWords = (typed: string): readonly string[] =>
  typed
    .toUpperCase()
    .split(/[\s,]+/)
    .map((word) => (/\d/.test(word) ? word.replace(/[^\p{L}\p{N}]/gu, "") : mrzSpelling(word) || word))
    .flatMap((word) => word.split("<"))
    .map((word) => word.replace(/[^\p{L}\p{M}\p{N}]/gu, ""))
    .filter((word) => word !== "")
    .slice(0, 5);
