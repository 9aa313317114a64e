import { randomUUID } from "node:crypto";
import { z } from "zod";
import { db } from "#lib/platform/db/client.ts";
import type { User } from "#lib/platform/db/types.ts";
import { derivedToken, sameSecret } from "#lib/platform/derived-token.ts";
import { env } from "#lib/platform/env.ts";
import { sealCookie, unsealCookie } from "../sealed-cookie.ts";
import { type CookieOptions, cookieName, cookieOptions } from "../session-cookie.ts";
import { isStaffRole } from "../staff-roles.ts";

const quarterSeconds = 15 * 60;

/** Who gave the right password and has still to prove the second factor. Lies sealed in the browser's cookie: nobody is signed in yet. */
export interface SecondStep {
  readonly userId: string;
  /** Names this try: the secret of an enrolment comes from it. */
  readonly enrolment: string;
  /** Changes with the password, so that a new one ends what an old one began. */
  readonly password: string;
  /** Where to go on afterwards; a path of ours. */
  readonly returnTo?: string | undefined;
}

const claims = z.object({
  userId: z.uuid(),
  enrolment: z.uuid(),
  password: z.string(),
  returnTo: z.string().optional(),
});

/** The second step of somebody who has just proved the first one. */
export const secondStepOf = (user: Pick<User, "id" | "passwordHash">): SecondStep => ({
  userId: user.id,
  enrolment: randomUUID(),
  password: markOf(user.passwordHash),
});

/** Name of the cookie that holds the sealed step. */
export const secondStepCookieName = (): string => cookieName(env().APP_URL, "portal-second-step");

/** How that cookie is set. */
export const secondStepCookieOptions = (): CookieOptions => cookieOptions(env().APP_URL, quarterSeconds);

/** The value of the cookie. */
export const sealSecondStep = ({ userId, enrolment, password, returnTo }: SecondStep): Promise<string> =>
  sealCookie("second-step", { userId, enrolment, password, ...(returnTo && { returnTo }) }, quarterSeconds);

/** What the cookie's value says; undefined when it is not ours or too old. */
export async function unsealSecondStep(cookie: string): Promise<SecondStep | undefined> {
  return claims.safeParse(await unsealCookie("second-step", cookie)).data;
}

/** Whose step it is, if it still holds: the account may sign in and has the same password; and whether an app is enrolled. */
export async function personOf(step: SecondStep): Promise<{ user: User; enrolled: boolean } | undefined> {
  const row = await db().user.findUnique({
    where: { id: step.userId, disabledAt: null, emailConfirmedAt: { not: null } },
    include: { secondFactor: { select: { userId: true } } },
  });
  if (!row || !isStaffRole(row.role) || !sameSecret(step.password, markOf(row.passwordHash)))
    return undefined;
  return { user: row, enrolled: row.secondFactor !== null };
}

const markOf = (passwordHash: string): string => derivedToken("password-mark", passwordHash);
