import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { declaredIn } from "#lib/applications/review/declared.ts";
import { type CaseFile, loadCase } from "#lib/applications/review/load-case.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { type MrzProblem, type PassportMrz, parsePassportMrz } from "#lib/domain/mrz/passport-mrz.ts";
import { formatVisaMrz } from "#lib/domain/mrz/visa-mrz.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { type ReissueProblem, reissueProblems } from "#lib/domain/reissue.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import type { Visa } from "#lib/platform/db/types.ts";
import { isUniqueViolation } from "#lib/platform/db/unique-violation.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { enqueueRendering, visaMailKey } from "./enqueue-effects.ts";
import type { IssuedVisa } from "./grant-application.ts";
import { moveVisa } from "./move-visa.ts";
import { visaNumber } from "./visa-number.ts";

/** The new passport, which a senior officer has in hand. */
export interface NewPassport {
  /** Both lines of its machine readable zone. */
  readonly mrz: string;
  /** R7.1. */
  readonly sound: boolean;
  /** R7.2. */
  readonly blankPages: number;
}

export interface NotReissuable {
  readonly kind: "not-reissuable";
}

export type NotReissued =
  | NotReissuable
  | { readonly kind: "mrz-wrong"; readonly problems: readonly MrzProblem[] }
  | { readonly kind: "rules"; readonly problems: readonly ReissueProblem[]; readonly policy: Policy };

/**
 * Issues an unused visa again for its holder's new passport (R2): in one transaction the old one is revoked and a new
 * one issued, with another number, the new passport's data and MRZ, and the same period, stay and photo. Its document
 * is rendered and mailed like any visa's; no further fee is due (R6).
 */
export async function reissueVisa(
  actor: Granted<"visa:reissue">,
  applicationId: string,
  asked: NewPassport,
): Promise<Result<IssuedVisa, NotReissued>> {
  const file = await loadCase(applicationId);
  if (file?.status !== "GRANTED" || !file.visa || file.awaitsSignature) {
    return problem({ kind: "not-reissuable" });
  }
  const today = todayInAlmaty();
  const passport = parsePassportMrz(asked.mrz, today);
  if (!passport.ok) return problem({ kind: "mrz-wrong", problems: passport.problem });
  const visa = await db().visa.findUniqueOrThrow({ where: { id: file.visa.id } });
  const policy = await policyByVersion(file.policyVersion);
  const problems = reissueProblems(policy, today, {
    visa: {
      status: visa.status,
      validUntil: fromDbDate(visa.validUntil),
      person: personOf(visa),
      territory: declaredIn(policy, file, today).territory,
    },
    passport: passport.value,
    sound: asked.sound,
    blankPages: asked.blankPages,
  });
  if (problems.length > 0) return problem({ kind: "rules", problems, policy });
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction((tx) => reissue(tx, actor, file, visa, passport.value));
    } catch (fault) {
      // A number that is taken is replaced by another; a second re-issue of the same visa finds it revoked on
      // repetition.
      if (!isUniqueViolation(fault) || attempt === 5) throw fault;
    }
  }
}

const personOf = (visa: Visa) => ({
  surname: visa.surname,
  givenNames: visa.givenNames,
  documentNumber: visa.passportNumber,
  nationality: visa.nationality,
  // In the form of the zone, because a passport may have a partly unknown birth date.
  birthDatePrinted: visa.mrzLine2.slice(13, 19),
  birthDate: fromDbDate(visa.birthDate),
  sex: visa.sex,
});

async function reissue(
  tx: Tx,
  actor: Actor,
  { id: applicationId, recipient }: CaseFile,
  visa: Visa,
  passport: PassportMrz,
): Promise<Result<IssuedVisa, NotReissuable>> {
  const issuedAt = now();
  const revoked = await moveVisa(tx, {
    id: visa.id,
    from: "VALID",
    event: "revoke",
    actor,
    data: { revokedAt: issuedAt, revocationCause: "REISSUE" },
    detail: { cause: "REISSUE" },
  });
  if (!revoked.ok) return problem({ kind: "not-reissuable" });
  const passportNumber = passport.documentNumber;
  const mrz = formatVisaMrz("MRV-A", {
    issuingState: "KAZ",
    nameField: passport.nameField,
    documentNumber: passportNumber,
    nationality: passport.nationality,
    birthDatePrinted: passport.birthDatePrinted,
    sex: passport.sex,
    validUntil: fromDbDate(visa.validUntil),
    optional: "",
  });
  if (!mrz.ok) throw new Error(`A passport's own zone does not fit a visa's: ${mrz.problem.reason}`);
  const { id: _, pdfKey: __, pdfSha256: ___, ...same } = visa;
  const { id: visaId, number } = await tx.visa.create({
    data: {
      ...same,
      status: "VALID",
      applicationId,
      number: visaNumber(visa.purpose),
      surname: passport.surname,
      givenNames: passport.givenNames,
      sex: passport.sex,
      passportNumber,
      mrzLine1: mrz.value[0],
      mrzLine2: mrz.value[1],
      issuedAt,
      replacesId: visa.id,
    },
    select: { id: true, number: true },
  });
  await enqueueRendering(tx, visaId);
  await enqueueMail(tx, {
    key: visaMailKey(visaId),
    template: "visa-reissued",
    recipient: recipient.email,
    locale: recipient.locale,
    about: { visa: visaId },
  });
  await recordEvent(tx, {
    actor,
    action: "visa.reissue",
    subjectId: visaId,
    detail: { applicationId, replaces: visa.id },
  });
  return ok({ visaId, number });
}
