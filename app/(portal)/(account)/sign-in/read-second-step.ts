import { ok, problem } from "#lib/domain/result.ts";
import { currentSecondStep } from "#lib/web/account-cookies.ts";

/** The second step that this browser has to complete; without one, signing in starts again. */
export async function readSecondStep() {
  const step = await currentSecondStep();
  return step ? ok(step) : problem("/sign-in");
}
