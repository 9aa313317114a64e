import type { DraftCount } from "#lib/domain/policy-effect.ts";
import { db } from "#lib/platform/db/client.ts";

/**
 * The number of open drafts with an invitation and a chosen territory, by territory and purpose, without personal data.
 */
export const countDrafts = (): Promise<readonly DraftCount[]> => db().$queryRaw<DraftCount[]>`
  SELECT application.answers->>'territory' AS territory, invitation.purpose::text AS purpose, count(*)::int AS count
  FROM "Application" application JOIN "Invitation" invitation ON invitation.id = application."invitationId"
  WHERE application.status = 'DRAFT' AND application.answers->>'territory' IS NOT NULL
  GROUP BY 1, 2`;
