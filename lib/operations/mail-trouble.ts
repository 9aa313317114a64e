import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { recipientOf } from "#lib/applications/recipient.ts";
import { db } from "#lib/platform/db/client.ts";
import { mailsAbout } from "./mails-about.ts";

/** The address of an application's mails does not take them. */
export interface MailTrouble {
  readonly address: string;
  /** How many messages did not reach it. */
  readonly count: number;
  /** When the last of them failed. */
  readonly since: Date;
}

/**
 * Whether messages about an application failed for good at its present address, for its applicant and for staff who may
 * read it. Undefined when all is well, or it is not the actor's to know.
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
