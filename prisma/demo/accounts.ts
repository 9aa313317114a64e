import { hashPassword, isPassword } from "#lib/accounts/password.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Role } from "#lib/platform/db/types.ts";

/** One account for each part of the journey; the domain is reserved for examples and receives no mail. */
const demoAccounts = [
  { email: "applicant@demo.example", role: "APPLICANT" },
  { email: "host@demo.example", role: "HOST" },
  { email: "hotel@demo.example", role: "HOST" },
  { email: "officer@demo.example", role: "OFFICER" },
  { email: "senior@demo.example", role: "SENIOR_OFFICER" },
  { email: "supervisor@demo.example", role: "SUPERVISOR" },
  { email: "border@demo.example", role: "BORDER_OFFICER" },
] as const satisfies readonly { email: string; role: Role }[];

export const demoHostEmail = "host@demo.example";
/** The manager of a hotel that waits for its confirmation. */
export const demoHotelEmail = "hotel@demo.example";

export type DemoAccount = (typeof demoAccounts)[number];

/** Makes the accounts that are missing, confirmed, and lets everyone in with the given password. */
export async function seedDemoAccounts(password: string): Promise<readonly DemoAccount[]> {
  for (const { email, role } of demoAccounts) {
    const known = await db().user.findUnique({ where: { email }, select: { passwordHash: true } });
    if (known && (await isPassword(password, known.passwordHash))) continue;
    const passwordHash = await hashPassword(password);
    await db().user.upsert({
      where: { email },
      create: { email, role, passwordHash, emailConfirmedAt: now() },
      update: { passwordHash },
    });
  }
  return demoAccounts;
}
