import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { recipientOf } from "#lib/applications/recipient.ts";
import { db } from "#lib/platform/db/client.ts";
import { mailsAbout } from "./mails-about.ts";

/** Messages of an application could not be delivered. */
export interface MailTrouble {
  readonly address: string;
  /** The number of undelivered messages. */
  readonly count: number;
  /** When the last of them failed. */
  readonly since: Date;
}

/**
 * The permanent failures of messages about an application at its present address, for its applicant and for staff who
 * may read it. Undefined when there are none, or the actor may not know.
 */
export async function mailTrouble(actor: Actor, applicationId: string): Promise<MailTrouble | undefined> {
  if (!z.uuid().safeParse(applicationId).success) return undefined;
  const application = await db().application.findFirst({
    where: { id: applicationId, ...(may(actor, "application:read") ? {} : { userId: actor.id }) },
    select: { answers: true, user: { select: { email: true } } },
  });
  if (!application) return undefined;
  const address = recipientOf(application);
  const failed = await db().mail.findMany({
    where: {
      ...(await mailsAbout(applicationId)),
      recipient: address,
      failedAt: { not: null },
      failure: { not: "obsolete" },
    },
    select: { failedAt: true },
    orderBy: { failedAt: "desc" },
  });
  const since = failed[0]?.failedAt;
  return since ? { address, count: failed.length, since } : undefined;
}
