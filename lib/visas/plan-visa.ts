import type { CaseCheck } from "#lib/applications/review/case-check.ts";
import { type CheckedCase, failures } from "#lib/applications/review/check-case.ts";
import type { CaseFile } from "#lib/applications/review/load-case.ts";
import { mrzDate } from "#lib/domain/mrz/mrz-date.ts";
import { mrzName } from "#lib/domain/mrz/mrz-name.ts";
import type { Sex } from "#lib/domain/mrz/passport-mrz.ts";
import { formatVisaMrz } from "#lib/domain/mrz/visa-mrz.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { VisaPeriod } from "#lib/domain/r1-single-entry.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";

/** The data of an application's visa before it has a number. */
export interface VisaPlan extends VisaPeriod {
  readonly surname: string;
  readonly givenNames: string;
  readonly sex: Sex;
  readonly birthDate: PlainDate;
  /** MRZ code. */
  readonly nationality: string;
  readonly passportNumber: string;
  readonly photoKey: string;
  readonly mrz: readonly [string, string];
}

/** The rules that a visa would violate; a field that cannot be printed counts as a failed check of the name. */
export interface NotGrantable {
  readonly kind: "not-grantable";
  readonly checks: readonly CaseCheck[];
}

/**
 * The visa that follows from a checked application. Its period is the policy's, within the invitation's (R1, R2); its
 * names are the passport's own, copied letter by letter if the MRZ was pasted (Doc 9303-7).
 */
export function planVisa(file: CaseFile, checked: CheckedCase): Result<VisaPlan, NotGrantable> {
  const { declared, period } = checked;
  const { person, mrz: passport } = declared;
  const photo = file.documents.find((document) => document.kind === "PHOTO");
  const notGrantable = { kind: "not-grantable", checks: failures(checked) } as const;
  if (notGrantable.checks.length > 0 || !period || !photo || !person.birthDate) return problem(notGrantable);
  const name = mrzName(person.surname, person.givenNames);
  if (!name.ok) return problem(notGrantable);

  const passportNumber = capitals(person.documentNumber).replace(/[\s-]/g, "");
  const mrz = formatVisaMrz("MRV-A", {
    issuingState: "KAZ",
    nameField: passport?.ok ? passport.value.nameField : name.value.field,
    documentNumber: passportNumber,
    nationality: person.nationality,
    birthDatePrinted: passport?.ok ? passport.value.birthDatePrinted : mrzDate(person.birthDate),
    sex: person.sex,
    validUntil: period.validUntil,
    optional: "",
  });
  if (!mrz.ok) {
    const text = { namespace: "rules", key: `problem.${mrz.problem.reason}`, values: mrz.problem } as const;
    return problem({
      kind: "not-grantable",
      checks: [{ id: "visa-mrz", rule: "R2", outcome: "failed", text }],
    });
  }
  return ok({
    ...period,
    surname: capitals(person.surname),
    givenNames: capitals(person.givenNames),
    sex: person.sex,
    birthDate: person.birthDate,
    nationality: person.nationality,
    passportNumber,
    photoKey: photo.fileKey,
    mrz: mrz.value,
  });
}

const capitals = (text: string): string => text.toUpperCase();
