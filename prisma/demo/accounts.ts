import { hashPassword, isPassword } from "#lib/accounts/password.ts";
import { isStaffRole } from "#lib/domain/roles.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Role } from "#lib/platform/db/types.ts";

/**
 * Accounts for each role: two supervisors, because one publishes what the other proposes, and two border officers,
 * because the demo shows two desks dealing with one traveller. The domain is reserved for examples and receives no
 * mail.
 */
const demoAccounts = [
  { email: "applicant@demo.example", role: "APPLICANT" },
  { email: "host@demo.example", role: "HOST" },
  { email: "hotel@demo.example", role: "HOST" },
  { email: "officer@demo.example", role: "OFFICER" },
  { email: "senior@demo.example", role: "SENIOR_OFFICER" },
  { email: "supervisor@demo.example", role: "SUPERVISOR" },
  { email: "supervisor-2@demo.example", role: "SUPERVISOR" },
  { email: "auditor@demo.example", role: "AUDITOR" },
  { email: "border@demo.example", role: "BORDER_OFFICER" },
  { email: "border-2@demo.example", role: "BORDER_OFFICER" },
] as const satisfies readonly { email: string; role: Role }[];

export const demoHostEmail = "host@demo.example";
/** The manager of a hotel that is waiting for confirmation. */
export const demoHotelEmail = "hotel@demo.example";

export type DemoAccount = (typeof demoAccounts)[number];

/**
 * Creates the missing accounts, confirmed, all with the given password. While the demo runs, staff among them need no
 * second factor until they enrol one, because a visitor of the demo has no authenticator for them.
 */
export async function seedDemoAccounts(password: string): Promise<readonly DemoAccount[]> {
  for (const { email, role } of demoAccounts) {
    const known = await db().user.findUnique({ where: { email } });
    const isReady = known?.secondFactorWaived === isStaffRole(role);
    if (isReady && (await isPassword(password, known.passwordHash))) continue;
    const passwordHash = await hashPassword(password);
    await db().user.upsert({
      where: { email },
      create: { email, role, passwordHash, emailConfirmedAt: now(), secondFactorWaived: isStaffRole(role) },
      update: { passwordHash, secondFactorWaived: isStaffRole(role) },
    });
  }
  return demoAccounts;
}
