import { rateLimit } from "#lib/platform/rate-limit.ts";
import { emailAlias } from "../platform/email.ts";

/** Too many attempts, with the time to wait. The same for addresses with and without an account. */
export interface Limited {
  readonly kind: "limited";
  readonly retryAfterSeconds: number;
}

const hour = 3600;
const quarter = 900;

/** Mails to one address that visitors may cause. */
const mailsToAddress = { name: "account-mail", points: 5, seconds: hour };
/** The same for one network address, which a whole hotel may share. */
const mailsByClient = { name: "account-mail-client", points: 100, seconds: hour };

export const signInsToAccount = { name: "sign-in-account", points: 10, seconds: quarter };
const signInsByClient = { name: "sign-in-client", points: 200, seconds: quarter };

/**
 * Attempts at the code of one account: with codes of three steps accepted, one in 67,000 series of attempts succeeds.
 */
export const secondFactorCodes = { name: "second-factor", points: 5, seconds: quarter };

/** Counts an attempt at an account's second factor. */
export const limitCodes = (userId: string): Promise<Limited | undefined> =>
  firstRefusal([secondFactorCodes, userId]);

/** Counts a mail to an address that a visitor requested. */
export const limitMail = (email: string, clientAddress: string): Promise<Limited | undefined> =>
  firstRefusal([mailsByClient, clientAddress], [mailsToAddress, emailAlias(email)]);

/** Counts an attempt to sign in. */
export const limitSignIn = (email: string, clientAddress: string): Promise<Limited | undefined> =>
  firstRefusal([signInsByClient, clientAddress], [signInsToAccount, emailAlias(email)]);

type Use = readonly [limit: Parameters<typeof rateLimit>[0], who: string];

async function firstRefusal(...uses: readonly Use[]): Promise<Limited | undefined> {
  for (const [limit, who] of uses) {
    const outcome = await rateLimit(limit, who);
    if (!outcome.allowed) return { kind: "limited", retryAfterSeconds: outcome.retryAfterSeconds };
  }
  return undefined;
}
