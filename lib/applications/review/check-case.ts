import { mrzName } from "#lib/domain/mrz/mrz-name.ts";
import { compareSources, type Difference, heaviest } from "#lib/domain/names/comparison.ts";
import { checkPassportTerritory } from "#lib/domain/passport-territory.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { type VisaPeriod, visaPeriod } from "#lib/domain/r1-single-entry.ts";
import { checkInvitation } from "#lib/domain/r2-invitation.ts";
import { eligibility } from "#lib/domain/r4-eligibility.ts";
import { type CaseCheck, found, passed } from "./case-check.ts";
import { checkCasePassport } from "./check-case-passport.ts";
import { type Declared, declaredIn } from "./declared.ts";
import type { CaseFile } from "./load-case.ts";

export interface CheckedCase {
  readonly declared: Declared;
  readonly checks: readonly CaseCheck[];
  /** Differences of the person's data between passport, invitation and answers. */
  readonly differences: readonly Difference[];
  /** The period of the visa; undefined when none is possible. */
  readonly period: VisaPeriod | undefined;
}

/** The automatic checks of a submitted application, in the officer's reading order (R1, R2, R4, R7). */
export function checkCase(policy: Policy, file: CaseFile, today: PlainDate): CheckedCase {
  const declared = declaredIn(policy, file, today);
  const { purpose, category } = file.invitation;
  const { territory, entryDate } = declared;
  const { checks: periodChecks, period } = checkPeriod(policy, file, entryDate);
  const differences = compareSources([
    ...(declared.mrz?.ok ? [{ source: "mrz", person: declared.mrz.value } as const] : []),
    { source: "invitation", person: file.invitation.person },
    { source: "answers", person: declared.person },
  ]);
  return {
    declared,
    differences,
    period,
    checks: [
      ...checkEligibility(policy, { territory, purpose }),
      checkBelonging(policy, declared),
      checkCaseInvitation(policy, file, { today, territory }),
      ...periodChecks,
      ...checkCasePassport(policy, declared, period),
      checkPersons(differences),
      checkName(declared),
      ...checkHold(file),
      ...checkDocuments(file),
    ].map((check) => (check.id === "period" ? withCategory(check, category) : check)),
  };
}

/** The failed checks. Each is a rule that the visa would violate, so it prevents a grant. */
export const failures = (checked: CheckedCase): readonly CaseCheck[] =>
  checked.checks.filter(({ outcome }) => outcome === "failed");

const withCategory = (check: CaseCheck, category: string): CaseCheck => ({
  ...check,
  text: { ...check.text, values: { category, ...check.text.values } },
});

function checkEligibility(policy: Policy, asked: Parameters<typeof eligibility>[1]): CaseCheck[] {
  const answer = eligibility(policy, asked);
  if (!answer.eligible) {
    return [found("eligibility", "R4", "failed", `eligibility.${answer.reason}`, answer)];
  }
  const { territory, annex, row } = answer;
  return [
    passed("eligibility", "R4", { territory, annex, row }),
    ...answer.notes.map((note) =>
      found(`eligibility-${note.note}`, "R4", "look", `note.${note.note}`, {
        ...note,
        territory,
        others: "with" in note ? note.with : [],
      }),
    ),
  ];
}

function checkBelonging(policy: Policy, { territory, person, mrz }: Declared): CaseCheck {
  const { nationality, issuingState } = mrz?.ok ? mrz.value : { issuingState: undefined, ...person };
  const answer = checkPassportTerritory(policy, territory, {
    nationality,
    issuingState: issuingState ?? "",
  });
  return answer.ok
    ? passed("belonging", "R4", { nationality, territory })
    : found("belonging", "R4", "failed", `problem.${answer.problem.reason}`, answer.problem);
}

function checkCaseInvitation(
  policy: Policy,
  { id, invitation }: CaseFile,
  asked: { readonly today: PlainDate; readonly territory: string },
): CaseCheck {
  // The database allows one active application per invitation, so its use is by this application.
  const facts = { ...invitation, territory: asked.territory, usedBy: id };
  const answer = checkInvitation(policy, facts, { today: asked.today, applicationId: id });
  if (answer.ok)
    return passed("invitation", "R2", { number: invitation.number, lastDay: invitation.lastDay });
  const { rule, reason } = answer.problem;
  return found("invitation", rule, "failed", `problem.${reason}`, answer.problem);
}

function checkPeriod(
  policy: Policy,
  { invitation }: CaseFile,
  entryDate: PlainDate | undefined,
): { readonly checks: CaseCheck[]; readonly period: VisaPeriod | undefined } {
  const { purpose, category } = invitation;
  const answer = visaPeriod(policy, {
    purpose,
    category,
    entryDate: entryDate ?? invitation.firstDay,
    invitation,
  });
  if (!answer.ok) {
    const { rule, reason } = answer.problem;
    return {
      checks: [found("period", rule, "failed", `problem.${reason}`, answer.problem)],
      period: undefined,
    };
  }
  const { validFrom, validUntil, stayDays } = answer.value;
  return { checks: [passed("period", "R1", { validFrom, validUntil, stayDays })], period: answer.value };
}

function checkPersons(differences: readonly Difference[]): CaseCheck {
  const worst = heaviest(differences);
  if (worst === undefined || worst === "harmless") return passed("persons", "R2");
  const count = differences.filter(({ severity }) => severity === worst).length;
  return {
    id: "persons",
    rule: "R2",
    outcome: worst === "void-at-border" ? "failed" : "look",
    text: { namespace: "staff", key: `check.persons-${worst}`, values: { count } },
  };
}

/** The visa's machine readable zone can contain only Latin letters (Doc 9303-3, 4.6). */
function checkName({ person, mrz }: Declared): CaseCheck {
  const name = mrzName(person.surname, person.givenNames);
  if (!name.ok) return found("name", "R2", "failed", `problem.${name.problem.reason}`, name.problem);
  return passed("name", "R2", {
    name: mrz?.ok ? mrz.value.nameField.replace(/<+$/, "") : name.value.display,
  });
}

/** A disputed fee is not reliably paid, so no visa can be granted meanwhile (S4). */
const checkHold = ({ heldAt }: CaseFile): CaseCheck[] =>
  heldAt === undefined
    ? []
    : [
        {
          id: "hold",
          rule: "S4",
          outcome: "failed",
          text: { namespace: "staff", key: "check.hold", values: {} },
        },
      ];

function checkDocuments({ documents }: CaseFile): CaseCheck[] {
  const missing = (["PHOTO", "PASSPORT_PAGE"] as const).filter(
    (kind) => !documents.some((document) => document.kind === kind),
  );
  return missing.map((kind) => ({
    id: `missing-${kind}`,
    rule: "S3",
    outcome: "failed",
    text: { namespace: "staff", key: `check.missing-${kind}`, values: {} },
  }));
}
