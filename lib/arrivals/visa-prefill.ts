import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";
import { isVisaNumber, normaliseVisaNumber } from "#lib/visas/visa-number.ts";
import type { ArrivalActor } from "./arrival-actor.ts";
import type { TypedNotice } from "./fields.ts";

const perHost = { name: "visa-prefill-by-host", points: 60, seconds: 15 * 60 };
const perAddress = { name: "visa-prefill-by-address", points: 120, seconds: 15 * 60 };

export type PrefillProblem =
  | { readonly kind: "too-many"; readonly retryAfterSeconds: number }
  /**
   * No such visa, or another passport's, or a revoked one: the same answer, so that it does not disclose which visas
   * exist.
   */
  | { readonly kind: "not-found" };

interface Asked {
  readonly visaNumber: string;
  readonly passportNumber: string;
  /** The client's network address, for the rate limit only. */
  readonly address: string;
}

/** The holder's data from an e-visa, for hosts with visa and passport in hand: both numbers must be right. */
export async function visaPrefill(
  actor: ArrivalActor,
  { visaNumber, passportNumber, address }: Asked,
): Promise<Result<Partial<TypedNotice>, PrefillProblem>> {
  const limits = [
    [perHost, actor.organisationId],
    [perAddress, address],
  ] as const;
  for (const [limit, who] of limits) {
    const use = await rateLimit(limit, who);
    if (!use.allowed) return problem({ kind: "too-many", retryAfterSeconds: use.retryAfterSeconds });
  }
  if (!isVisaNumber(visaNumber)) return problem({ kind: "not-found" });
  const visa = await db().visa.findFirst({
    where: {
      number: normaliseVisaNumber(visaNumber),
      passportNumber: passportNumber.replace(/[\s-]/g, "").toUpperCase(),
      status: { not: "REVOKED" },
    },
  });
  if (visa === null) return problem({ kind: "not-found" });
  return ok({
    visaNumber: visa.number,
    surname: visa.surname,
    givenNames: visa.givenNames,
    sex: visa.sex,
    birthDate: fromDbDate(visa.birthDate),
    nationality: visa.nationality,
    passportNumber: visa.passportNumber,
    purpose: visa.purpose,
  });
}
