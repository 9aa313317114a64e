import type { Granted } from "#lib/accounts/rights.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { NotInStatus } from "./move-application.ts";
import type { Answers } from "./questionnaire/answers.ts";

/**
 * Adds answers to the actor's draft in one statement, so that two tabs can save different pages at the same time.
 * Problem: the application is not the actor's, or can no longer be edited.
 */
export async function saveAnswers(
  actor: Granted<"application:own">,
  applicationId: string,
  patch: Answers,
): Promise<Result<void, NotInStatus>> {
  const count = await db().$executeRaw`
    UPDATE "Application" SET "answers" = "answers" || ${JSON.stringify(patch)}::jsonb, "savedAt" = ${now()}::timestamptz
    WHERE "id" = ${applicationId}::uuid AND "userId" = ${actor.id}::uuid AND "status" IN ('DRAFT', 'RETURNED')`;
  return count === 0 ? problem({ kind: "not-in-status" }) : ok(undefined);
}
