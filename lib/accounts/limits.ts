import { rateLimit } from "#lib/platform/rate-limit.ts";
import { emailAlias } from "./email.ts";

/** Too many tries: how long to wait. The same for addresses with and without an account. */
export interface Limited {
  readonly kind: "limited";
  readonly retryAfterSeconds: number;
}

const hour = 3600;
const quarter = 900;

/** Mails that anyone may cause to be sent to one address. */
const mailsToAddress = { name: "account-mail", points: 5, seconds: hour };
/** The same from one network address, behind which a whole hotel may sit. */
const mailsByClient = { name: "account-mail-client", points: 100, seconds: hour };

export const signInsToAccount = { name: "sign-in-account", points: 10, seconds: quarter };
const signInsByClient = { name: "sign-in-client", points: 200, seconds: quarter };

/** Guesses at the six digits of one account: with codes of three steps taken, one in 67,000 tries of this many succeeds. */
export const secondFactorCodes = { name: "second-factor", points: 5, seconds: quarter };

/** Counts one code given for an account's second factor. */
export const limitCodes = (userId: string): Promise<Limited | undefined> =>
  firstRefusal([secondFactorCodes, userId]);

/** Counts one mail to be sent to an address on a stranger's wish. */
export const limitMail = (email: string, clientAddress: string): Promise<Limited | undefined> =>
  firstRefusal([mailsByClient, clientAddress], [mailsToAddress, emailAlias(email)]);

/** Counts one try to sign in. */
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
