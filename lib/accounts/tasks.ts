import { purgeAccounts } from "./purge-accounts.ts";

/** Background tasks about accounts, by name. Run `purge-accounts` once a day; it takes no payload. */
export const tasks = { "purge-accounts": purgeAccounts };
