import { randomUUID } from "node:crypto";
import { z } from "zod";
import { db } from "#lib/platform/db/client.ts";
import type { User } from "#lib/platform/db/types.ts";
import { derivedToken, sameSecret } from "#lib/platform/derived-token.ts";
import { isStaffRole } from "../../domain/roles.ts";
import { sealedCookie } from "../sealed-cookie.ts";

const quarterSeconds = 15 * 60;

const step = z.object({
  userId: z.uuid(),
  /** Identifies this attempt; the secret of an enrolment is derived from it. */
  enrolment: z.uuid(),
  /** Changes with the password, so that a new one ends steps of the old one. */
  password: z.string(),
  /** The next address afterwards; a path of the portal. */
  returnTo: z.string().optional(),
});

/**
 * A person who has given the right password but not the second factor yet. Stored sealed in the browser's cookie; no
 * one is signed in yet.
 */
export type SecondStep = Readonly<z.infer<typeof step>>;

export const secondStepCookie = sealedCookie({
  name: "portal-second-step",
  seconds: quarterSeconds,
  schema: step,
});

/** The second step of a person who has just completed the first one. */
export const secondStepOf = (user: Pick<User, "id" | "passwordHash">): SecondStep => ({
  userId: user.id,
  enrolment: randomUUID(),
  password: markOf(user.passwordHash),
});

/** The person of a step, if the account may sign in and has the same password; and whether an app is enrolled. */
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
