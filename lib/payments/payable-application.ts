import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Prisma } from "#lib/platform/db/types.ts";

const payable = {
  id: true,
  reference: true,
  status: true,
  policyVersion: true,
  paidAt: true,
  heldAt: true,
  answers: true,
  user: { select: { email: true } },
  invitation: { select: { purpose: true, surname: true, givenNames: true } },
} satisfies Prisma.ApplicationSelect;

export type PayableApplication = Prisma.ApplicationGetPayload<{ select: typeof payable }>;

/** The actor's own application with the data that determine its fee. */
export async function payableApplication(
  actor: Granted<"application:own">,
  id: string,
): Promise<PayableApplication | undefined> {
  const [application] = (await payableApplications(actor, [id])) ?? [];
  return application;
}

/** The actor's own applications with these ids; undefined when one of them does not exist. */
export async function payableApplications(
  actor: Granted<"application:own">,
  ids: readonly string[],
): Promise<readonly PayableApplication[] | undefined> {
  if (!ids.every((id) => z.uuid().safeParse(id).success)) return undefined;
  const rows = await db().application.findMany({
    where: { id: { in: [...ids] }, userId: actor.id },
    select: payable,
    orderBy: { createdAt: "asc" },
  });
  return rows.length === new Set(ids).size ? rows : undefined;
}

/** The person of an application, from its invitation. */
export const nameOf = ({ invitation }: Pick<PayableApplication, "invitation">): string =>
  [invitation?.surname, invitation?.givenNames].filter(Boolean).join(" ");
