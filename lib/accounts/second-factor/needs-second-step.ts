import { db } from "#lib/platform/db/client.ts";
import type { User } from "#lib/platform/db/types.ts";
import { env } from "#lib/platform/env.ts";
import { isStaffRole } from "../../domain/roles.ts";

/**
 * Whether a password (or an OpenID Connect provider's word) is not enough to sign this person in. Staff always give a
 * second factor; the one exception are accounts that the demo's seed marked, while the demo runs, until they enrol.
 */
export async function needsSecondStep(
  user: Pick<User, "id" | "role" | "secondFactorWaived">,
): Promise<boolean> {
  if (!isStaffRole(user.role)) return false;
  if (!isWaived(user)) return true;
  return (await db().secondFactor.count({ where: { userId: user.id } })) > 0;
}

/** Whether a demo account may do without a second factor here and now. */
export const isWaived = ({ secondFactorWaived }: Pick<User, "secondFactorWaived">): boolean =>
  secondFactorWaived && env().PORTAL_DEMO === "1";
