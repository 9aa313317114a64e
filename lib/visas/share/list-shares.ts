import type { Granted } from "#lib/accounts/rights.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { ownVisa } from "./own-visa.ts";
import { inParts, shareCodeOf } from "./share-code.ts";

/** A code as shown to its holder. */
export interface Share {
  readonly id: string;
  /** Undefined once it has ended. */
  readonly code: string | undefined;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | undefined;
  /** The latest first. */
  readonly looks: readonly Look[];
}

export interface Look {
  readonly id: string;
  /** The name that the third party gave, unverified. */
  readonly organisation: string;
  readonly at: Date;
}

/** Largest number of looks shown for a code. */
const maxLooks = 100;
const maxShares = 50;

/** The codes of the actor's own visa, the latest first; undefined when the actor has no such visa. */
export async function listShares(
  actor: Granted<"application:own">,
  applicationId: string,
): Promise<readonly Share[] | undefined> {
  const visa = await ownVisa(actor, applicationId);
  if (visa === undefined) return undefined;
  const rows = await db().shareCode.findMany({
    where: { visaId: visa.id },
    orderBy: { createdAt: "desc" },
    take: maxShares,
    include: {
      looks: {
        orderBy: { at: "desc" },
        take: maxLooks,
        select: { id: true, organisation: true, at: true },
      },
    },
  });
  return rows.map(({ id, createdAt, expiresAt, endedAt, looks }) => ({
    id,
    code: endedAt === null && expiresAt > now() ? inParts(shareCodeOf(id)) : undefined,
    createdAt,
    expiresAt,
    endedAt: endedAt ?? undefined,
    looks,
  }));
}
