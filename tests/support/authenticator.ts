import { Secret, TOTP } from "otpauth";
import { saveFactor } from "#lib/accounts/second-factor/save-factor.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";

/** The known secret of staff in tests: an app that every test has. */
export const testSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/**
 * The code of an app with this secret, `steps` half minutes from now: a code works once, the next one already works.
 */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() + steps * 30_000 });

/** Enrols the test's app for someone. @returns the recovery codes */
export const enrolTestApp = (userId: string): Promise<readonly string[]> =>
  saveFactor(db(), userId, testSecret, 0);
