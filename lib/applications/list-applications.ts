import type { Granted } from "#lib/accounts/rights.ts";
import type { ApplicationStatus } from "#lib/domain/life-cycles/application.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Purpose } from "#lib/domain/policy.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";

/** One row of the applicant's account. */
export interface ListedApplication {
  readonly id: string;
  readonly reference: string;
  readonly status: ApplicationStatus;
  readonly purpose: Purpose | undefined;
  /** The person's name, because one account may have the applications of a whole family. */
  readonly name: string | undefined;
  readonly savedAt: Date;
  readonly promisedOn: PlainDate | undefined;
}

/** The actor's applications, newest first. */
export async function listApplications(
  actor: Granted<"application:own">,
): Promise<readonly ListedApplication[]> {
  const rows = await db().application.findMany({
    where: { userId: actor.id },
    orderBy: { createdAt: "desc" },
    take: 100,
    select: {
      id: true,
      reference: true,
      status: true,
      savedAt: true,
      promisedOn: true,
      invitation: { select: { purpose: true, surname: true, givenNames: true } },
    },
  });
  return rows.map(({ invitation, promisedOn, ...row }) => ({
    ...row,
    purpose: invitation?.purpose,
    name: invitation ? [invitation.surname, invitation.givenNames].filter(Boolean).join(" ") : undefined,
    promisedOn: promisedOn ? fromDbDate(promisedOn) : undefined,
  }));
}
