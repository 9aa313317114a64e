import { todayInAlmaty } from "#lib/platform/clock.ts";
import { policyByVersion, policyOn } from "#lib/policy/current-policy.ts";
import type { OwnApplication } from "./find-application.ts";
import type { QuestionContext } from "./questionnaire/context.ts";

/**
 * What an application's questions depend on; undefined before it has an invitation. A draft is asked under the policy
 * in force today, everything later under the policy it was submitted with.
 */
export async function questionContext(application: OwnApplication): Promise<QuestionContext | undefined> {
  const { invitation, status, policyVersion, accountEmail } = application;
  if (invitation === undefined) return undefined;
  const today = todayInAlmaty();
  const policy = status === "DRAFT" ? await policyOn(today) : await policyByVersion(policyVersion);
  return { policy, today, invitation, accountEmail };
}
