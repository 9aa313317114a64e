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

/** The columns of an application for officers' filters, searches and comparison. */
export interface CaseIndex {
  readonly purpose: Purpose;
  /** ISO alpha-2; null when the nationality leaves it open and it was not asked. */
  readonly territory: string | null;
  readonly birthDate: Date | null;
  readonly nameKey: string;
  readonly searchTerms: string[];
}

/** Names for searches in addition to those of the passport. */
const otherNames = ["native-name", "other-names"];

/** The declared data in the form for filters, searches and comparison. Written whenever answers are frozen. */
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
