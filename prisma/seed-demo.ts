import { type DemoAccount, seedDemoAccounts } from "./demo/accounts.ts";
import { type DemoInvitation, seedDemoInvitations } from "./demo/invitations.ts";
import { seedDemoOrganisations } from "./demo/organisations.ts";

export interface Demo {
  readonly accounts: readonly DemoAccount[];
  readonly invitations: readonly DemoInvitation[];
}

/**
 * Adds accounts, host organisations and a usable invitation for each purpose, all synthetic, to a seeded database, and
 * returns them. Repeatable: it creates only what is missing, used or ended. Not for a real service.
 */
export async function seedDemo(password: string): Promise<Demo> {
  const accounts = await seedDemoAccounts(password);
  await seedDemoOrganisations();
  return { accounts, invitations: await seedDemoInvitations() };
}
