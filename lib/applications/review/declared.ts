import { type FrozenAnswers, frozenValue } from "#lib/applications/frozen-answers.ts";
import type { PersonData } from "#lib/domain/comparison.ts";
import { type MrzProblem, type PassportMrz, parsePassportMrz } from "#lib/domain/passport-mrz.ts";
import { type PlainDate, plainDate } from "#lib/domain/plain-date.ts";
import type { Result } from "#lib/domain/result.ts";

/** What the applicant declared, in the words of the rules; a question that was not asked leaves its fact out. */
export interface Declared {
  readonly person: PersonData;
  readonly territory: string;
  readonly entryDate: PlainDate | undefined;
  readonly blankPages: number | undefined;
  /** R7.1: undefined when it was not asked. */
  readonly passportSound: boolean | undefined;
  /** The passport's machine readable zone, when it was pasted. */
  readonly mrz: Result<PassportMrz, readonly MrzProblem[]> | undefined;
}

/** Reads the frozen answers. `today` places the two-digit years of the machine readable zone. */
export function declaredIn(frozen: FrozenAnswers, today: PlainDate): Declared {
  const answer = (field: string): string => frozenValue(frozen, field);
  const sex = answer("sex");
  const blankPages = answer("blank-pages");
  const condition = answer("passport-condition");
  const lines = [answer("mrz-line-1"), answer("mrz-line-2")].filter((line) => line !== "");
  return {
    person: {
      surname: answer("surname"),
      givenNames: answer("given-names"),
      documentNumber: answer("passport-number"),
      nationality: answer("nationality"),
      birthDate: plainDate(answer("birth-date")),
      sex: sex === "F" || sex === "M" ? sex : "X",
      expiry: plainDate(answer("passport-expires-on")),
      issuingState: answer("passport-issuing-state") || undefined,
    },
    territory: answer("territory"),
    entryDate: plainDate(answer("entry-date")),
    blankPages: /^\d+$/.test(blankPages) ? Number(blankPages) : undefined,
    passportSound: condition === "" ? undefined : condition === "yes",
    mrz: lines.length === 0 ? undefined : parsePassportMrz(lines.join("\n"), today),
  };
}
