import { z } from "zod";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import { getFile } from "#lib/platform/files.ts";
import { type SharedStatus, sharedStatus } from "./shared-status.ts";

/** The data of a visa shown to a third party, besides the photo. */
export interface SharedVisa {
  readonly status: SharedStatus;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate;
  readonly stayDays: number;
  readonly asOf: Date;
}

export type LookEnd = { readonly kind: "not-found" } | { readonly kind: "ended" };

/** Duration of a look; for another one, the third party gives the code and the name again, and the holder sees it. */
export const lookMinutes = 15;

/**
 * The visa of a look, with its present status. Problems: there was no such look; it has ended, by time or because its
 * holder ended the code.
 */
export async function sharedVisa(lookId: string): Promise<Result<SharedVisa, LookEnd>> {
  const visa = await visaOf(lookId);
  if (!visa.ok) return visa;
  const { status, stayDays } = visa.value;
  const [validFrom, validUntil] = [fromDbDate(visa.value.validFrom), fromDbDate(visa.value.validUntil)];
  return ok({
    status: sharedStatus({ status, validFrom, validUntil }, todayInAlmaty()),
    validFrom,
    validUntil,
    stayDays,
    asOf: now(),
  });
}

/** The holder's photo (JPEG) for a look that has not ended. */
export async function sharedPhoto(lookId: string): Promise<Uint8Array | undefined> {
  const visa = await visaOf(lookId);
  return visa.ok ? getFile(visa.value.photoKey) : undefined;
}

async function visaOf(lookId: string) {
  if (!z.uuid().safeParse(lookId).success) return problem({ kind: "not-found" } as const);
  const look = await db().shareLook.findUnique({
    where: { id: lookId },
    select: {
      at: true,
      shareCode: {
        select: {
          endedAt: true,
          expiresAt: true,
          visa: {
            select: { status: true, validFrom: true, validUntil: true, stayDays: true, photoKey: true },
          },
        },
      },
    },
  });
  if (look === null) return problem({ kind: "not-found" } as const);
  const { endedAt, expiresAt, visa } = look.shareCode;
  const lastMoment = Math.min(expiresAt.getTime(), look.at.getTime() + lookMinutes * 60_000);
  return endedAt === null && now().getTime() < lastMoment ? ok(visa) : problem({ kind: "ended" } as const);
}
