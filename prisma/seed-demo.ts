import { type DemoAccount, seedDemoAccounts } from "./demo/accounts.ts";
import { type DemoInvitation, seedDemoInvitations } from "./demo/invitations.ts";
import { seedDemoOrganisations } from "./demo/organisations.ts";

export interface Demo {
  readonly accounts: readonly DemoAccount[];
  readonly invitations: readonly DemoInvitation[];
}

/**
 * Puts accounts, host organisations and one usable invitation per purpose into a seeded database, all of them synthetic,
 * and says what is there. Safe to repeat: only what is missing, used up or ended is made again. Never for a real service.
 */
export async function seedDemo(password: string): Promise<Demo> {
  const accounts = await seedDemoAccounts(password);
  await seedDemoOrganisations();
  return { accounts, invitations: await seedDemoInvitations() };
}
