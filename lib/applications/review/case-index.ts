import type { FrozenAnswers } from "#lib/applications/frozen-answers.ts";
import { frozenValue } from "#lib/applications/frozen-answers.ts";
import { nameKey, nameTerms } from "#lib/domain/names/name-key.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Policy, Purpose } from "#lib/domain/policy.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { searchNumber } from "#lib/platform/search-terms.ts";
import type { CaseInvitation } from "./case-invitation.ts";
import { declaredIn } from "./declared.ts";

interface Declaration {
  readonly reference: string;
  readonly frozen: FrozenAnswers;
  readonly invitation: Pick<CaseInvitation, "number" | "person" | "purpose">;
}

/** The columns of an application that officers filter, search and compare by. */
export interface CaseIndex {
  readonly purpose: Purpose;
  /** ISO alpha-2; null when the nationality leaves it open and it was not asked. */
  readonly territory: string | null;
  readonly birthDate: Date | null;
  readonly nameKey: string;
  readonly searchTerms: string[];
}

/** Names by which the person may be looked for, besides those of the passport. */
const otherNames = ["native-name", "other-names"];

/** What is declared, in the form in which it is filtered, searched and compared. Written whenever answers are frozen. */
export function caseIndex(
  policy: Policy,
  { reference, frozen, invitation }: Declaration,
  today: PlainDate,
): CaseIndex {
  const { person, territory } = declaredIn(policy, { frozen, invitation }, today);
  const names = [person.surname, person.givenNames, ...otherNames.map((field) => frozenValue(frozen, field))];
  const numbers = [person.documentNumber, invitation.number, reference].map(searchNumber);
  return {
    purpose: invitation.purpose,
    territory: territory || null,
    birthDate: person.birthDate ? toDbDate(person.birthDate) : null,
    nameKey: nameKey(person.surname, person.givenNames),
    searchTerms: [...new Set([...nameTerms(names.join(" ")), ...numbers])].filter((word) => word !== ""),
  };
}
