import { db } from "#lib/platform/db/client.ts";
import type { User } from "#lib/platform/db/types.ts";
import { env } from "#lib/platform/env.ts";
import { isStaffRole } from "../../domain/roles.ts";

/**
 * Whether a password (or an OpenID Connect provider) is not enough to sign this person in. Staff always need a second
 * factor, except for accounts that the demo's seed marked, while the demo runs and until they enrol.
 */
export async function needsSecondStep(
  user: Pick<User, "id" | "role" | "secondFactorWaived">,
): Promise<boolean> {
  if (!isStaffRole(user.role)) return false;
  if (!isWaived(user)) return true;
  return (await db().secondFactor.count({ where: { userId: user.id } })) > 0;
}

/** Whether a demo account needs no second factor at present. */
export const isWaived = ({ secondFactorWaived }: Pick<User, "secondFactorWaived">): boolean =>
  secondFactorWaived && env().PORTAL_DEMO === "1";
