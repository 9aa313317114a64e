import { mrzSpelling } from "#lib/domain/mrz/mrz-name.ts";
import { nameTerms } from "#lib/domain/names/name-key.ts";
import { prefixQuery, searchNumber, searchTerms } from "#lib/platform/search-terms.ts";
import { readReceiptNumber } from "./receipt-number.ts";

interface Person {
  readonly surname: string;
  readonly givenNames: string;
  readonly passportNumber: string;
}

/** Who searches: one host among its own notices, or staff among all. */
type Searcher = { readonly organisationId: string } | "staff";

/** What leads the words that someone searches, so that one index serves every host by itself and staff besides. */
const leadOf = (searcher: Searcher): string => (searcher === "staff" ? "/" : `${searcher.organisationId}/`);

/**
 * The words by which a notice is found: names of the guest and of the children in any spelling, their passports, and the
 * numbers of visa and receipt.
 */
export function noticeTerms(
  organisationId: string,
  guest: Person & { readonly children: readonly Person[]; readonly visaNumber: string },
  receiptNumber: string | null,
): string[] {
  const people = [guest, ...guest.children];
  const terms = [
    ...people.flatMap(({ surname, givenNames }) => nameTerms(`${surname} ${givenNames}`)),
    ...people.map(({ passportNumber }) => searchNumber(passportNumber)),
    searchNumber(guest.visaNumber),
    receiptNumber ?? "",
  ].filter((word) => word !== "");
  const leads = [leadOf({ organisationId }), leadOf("staff")];
  return [...new Set(leads.flatMap((lead) => terms.map((word) => `${lead}${word}`)))];
}

/** The guest's name as lists sort by it. */
export const sortNameOf = ({ surname, givenNames }: Pick<Person, "surname" | "givenNames">): string =>
  `${mrzSpelling(surname)}<<${mrzSpelling(givenNames)}`;

/**
 * What is typed as PostgreSQL looks for it: all words, each from its beginning, or a number that was typed with spaces as a
 * whole. A receipt's number may hold letters alone and is one all the same. Undefined when nothing is typed that can be
 * found.
 */
export function noticeQuery(searcher: Searcher, typed: string): string | undefined {
  const receiptNumber = readReceiptNumber(typed);
  const { beginnings } = receiptNumber === undefined ? searchTerms(typed) : { beginnings: [[receiptNumber]] };
  if (beginnings.length === 0) return undefined;
  const all = prefixQuery(beginnings, leadOf(searcher));
  if (beginnings.length === 1 || !/\p{N}/u.test(typed)) return all;
  return `(${all}) | ${prefixQuery([[searchNumber(typed.slice(0, 200))]], leadOf(searcher))}`;
}
