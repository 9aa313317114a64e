import type { DraftCount } from "#lib/domain/policy-effect.ts";
import { db } from "#lib/platform/db/client.ts";

/** How many drafts with an invitation and a chosen territory are open, by territory and purpose: numbers, no persons. */
export const countDrafts = (): Promise<readonly DraftCount[]> => db().$queryRaw<DraftCount[]>`
  SELECT application.answers->>'territory' AS territory, invitation.purpose::text AS purpose, count(*)::int AS count
  FROM "Application" application JOIN "Invitation" invitation ON invitation.id = application."invitationId"
  WHERE application.status = 'DRAFT' AND application.answers->>'territory' IS NOT NULL
  GROUP BY 1, 2`;
