import { todayInAlmaty } from "#lib/platform/clock.ts";
import { policyByVersion, policyOn } from "#lib/policy/current-policy.ts";
import type { OwnApplication } from "./find-application.ts";
import type { QuestionContext } from "./questionnaire/context.ts";

/**
 * The context of an application's questions; undefined before it has an invitation. A draft uses the policy in force
 * today, a submitted application the policy under which it was submitted.
 */
export async function questionContext(application: OwnApplication): Promise<QuestionContext | undefined> {
  const { invitation, status, policyVersion, accountEmail } = application;
  if (invitation === undefined) return undefined;
  const today = todayInAlmaty();
  const policy = status === "DRAFT" ? await policyOn(today) : await policyByVersion(policyVersion);
  return { policy, today, invitation, accountEmail };
}
