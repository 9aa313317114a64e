import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { forgiveRateLimit } from "#lib/platform/rate-limit.ts";
import { type Limited, limitCodes, secondFactorCodes } from "../limits.ts";
import { looksLikeRecoveryCode, recoveryHash } from "./recovery-codes.ts";
import { openSecret } from "./save-factor.ts";
import { stepOfCode } from "./totp.ts";

export type ProofProblem =
  | { readonly kind: "missing" }
  | { readonly kind: "wrong" }
  /** The right code, but used before; the next one appears within half a minute. */
  | { readonly kind: "used" }
  | Limited;

export interface Proof {
  readonly by: "code" | "recovery-code";
  /** The number of unused recovery codes. */
  readonly codesLeft: number;
}

/**
 * Accepts a code of the person's authenticator, or one of the recovery codes. Each is accepted once; attempts are
 * counted before the code is compared.
 */
export async function proveFactor(userId: string, typed: string): Promise<Result<Proof, ProofProblem>> {
  if (typed.trim() === "") return problem({ kind: "missing" });
  const limited = await limitCodes(userId);
  if (limited) return problem(limited);
  const factor = await db().secondFactor.findUnique({ where: { userId } });
  if (!factor) return problem({ kind: "wrong" });
  const proof = looksLikeRecoveryCode(typed)
    ? await takeRecoveryCode(userId, typed)
    : await takeCode(factor, typed);
  if (proof.ok) await forgiveRateLimit(secondFactorCodes, userId);
  return proof;
}

interface Factor {
  readonly userId: string;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

async function takeCode(
  { userId, secret, recoveryCodes }: Factor,
  typed: string,
): Promise<Result<Proof, ProofProblem>> {
  const step = stepOfCode(await openSecret(userId, secret), typed, now());
  if (step === undefined) return problem({ kind: "wrong" });
  const { count } = await db().secondFactor.updateMany({
    where: { userId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count > 0 ? ok({ by: "code", codesLeft: recoveryCodes.length }) : problem({ kind: "used" });
}

async function takeRecoveryCode(userId: string, typed: string): Promise<Result<Proof, ProofProblem>> {
  const hash = recoveryHash(userId, typed);
  const [row] = await db().$queryRaw<{ left: number }[]>`
    UPDATE "SecondFactor" SET "recoveryCodes" = array_remove("recoveryCodes", ${hash})
    WHERE "userId" = ${userId}::uuid AND ${hash} = ANY("recoveryCodes")
    RETURNING cardinality("recoveryCodes") AS left`;
  return row ? ok({ by: "recovery-code", codesLeft: row.left }) : problem({ kind: "wrong" });
}
