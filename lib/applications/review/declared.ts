import { type FrozenAnswers, frozenValue } from "#lib/applications/frozen-answers.ts";
import { type MrzProblem, type PassportMrz, parsePassportMrz } from "#lib/domain/mrz/passport-mrz.ts";
import { type PersonData, personFromMrz } from "#lib/domain/names/comparison.ts";
import { type PlainDate, plainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import type { Result } from "#lib/domain/result.ts";
import { territoriesOf } from "#lib/invitations/invited-territories.ts";

/** The applicant's declaration in the terms of the rules; questions that were not asked are left out. */
export interface Declared {
  readonly person: PersonData;
  readonly territory: string;
  readonly entryDate: PlainDate | undefined;
  readonly blankPages: number | undefined;
  /** R7.1: undefined when it was not asked. */
  readonly passportSound: boolean | undefined;
  /** The passport's machine readable zone, if it was pasted. */
  readonly mrz: Result<PassportMrz, readonly MrzProblem[]> | undefined;
}

/**
 * Reads the frozen answers. Data that was not asked because it was known comes from the pasted passport or the
 * invitation. `today` resolves the two-digit years of the machine readable zone.
 */
export function declaredIn(
  policy: Policy,
  {
    frozen,
    invitation,
  }: { readonly frozen: FrozenAnswers; readonly invitation: { readonly person: PersonData } },
  today: PlainDate,
): Declared {
  const lines = ["mrz-line-1", "mrz-line-2"].map((field) => frozenValue(frozen, field)).filter(Boolean);
  const mrz = lines.length === 0 ? undefined : parsePassportMrz(lines.join("\n"), today);
  const person = personIn(frozen, mrz?.ok ? personFromMrz(mrz.value) : invitation.person);
  const blankPages = frozenValue(frozen, "blank-pages");
  const condition = frozenValue(frozen, "passport-condition");
  return {
    person,
    mrz,
    territory: frozenValue(frozen, "territory") || (territoriesOf(policy, person.nationality)[0]?.code ?? ""),
    entryDate: plainDate(frozenValue(frozen, "entry-date")),
    blankPages: /^\d+$/.test(blankPages) ? Number(blankPages) : undefined,
    passportSound: condition === "" ? undefined : condition === "yes",
  };
}

function personIn(frozen: FrozenAnswers, known: PersonData): PersonData {
  const answer = (field: string): string => frozenValue(frozen, field);
  const surname = answer("surname");
  const sex = answer("sex");
  return {
    surname: surname || known.surname,
    // People with one name leave it empty, so only a name that was not asked is taken from elsewhere.
    givenNames: surname === "" ? known.givenNames : answer("given-names"),
    documentNumber: answer("passport-number") || known.documentNumber,
    nationality: answer("nationality") || known.nationality,
    birthDate: plainDate(answer("birth-date")) ?? known.birthDate,
    sex: sex === "F" || sex === "M" || sex === "X" ? sex : known.sex,
    expiry: plainDate(answer("passport-expires-on")) ?? known.expiry,
    issuingState: answer("passport-issuing-state") || known.issuingState,
  };
}
