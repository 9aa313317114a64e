import { mrzSpelling } from "#lib/domain/mrz/mrz-name.ts";
import { nameTerms } from "#lib/domain/names/name-key.ts";
import { prefixQuery, searchNumber, searchTerms } from "#lib/platform/search-terms.ts";
import { readReceiptNumber } from "./receipt-number.ts";

interface Person {
  readonly surname: string;
  readonly givenNames: string;
  readonly passportNumber: string;
}

/** The searcher: a host among its own notices, or staff among all. */
type Searcher = { readonly organisationId: string } | "staff";

/** The prefix of the words for a searcher, so that one index serves each host and staff. */
const leadOf = (searcher: Searcher): string => (searcher === "staff" ? "/" : `${searcher.organisationId}/`);

/**
 * The search terms of a notice: names of the guest and of the children in any spelling, their passports, and the
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

/** The guest's name for sorting lists. */
export const sortNameOf = ({ surname, givenNames }: Pick<Person, "surname" | "givenNames">): string =>
  `${mrzSpelling(surname)}<<${mrzSpelling(givenNames)}`;

/**
 * The typed text as a PostgreSQL query: all words, each as a prefix, or a number typed with spaces as a whole. A
 * receipt's number is recognised even if it consists of letters only. Undefined when nothing searchable is typed.
 */
export function noticeQuery(searcher: Searcher, typed: string): string | undefined {
  const receiptNumber = readReceiptNumber(typed);
  const { beginnings } = receiptNumber === undefined ? searchTerms(typed) : { beginnings: [[receiptNumber]] };
  if (beginnings.length === 0) return undefined;
  const all = prefixQuery(beginnings, leadOf(searcher));
  if (beginnings.length === 1 || !/\p{N}/u.test(typed)) return all;
  return `(${all}) | ${prefixQuery([[searchNumber(typed.slice(0, 200))]], leadOf(searcher))}`;
}
