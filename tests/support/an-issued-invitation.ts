import { randomInt, randomUUID } from "node:crypto";
import { invitationTerms } from "#lib/invitations/search-terms.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Invitation, Prisma } from "#lib/platform/db/types.ts";
import { anOrganisation } from "./an-organisation.ts";

type Columns = Omit<
  Prisma.InvitationUncheckedCreateInput,
  "organisationId" | "groupId" | "territory" | "decisionId"
> &
  Pick<Partial<Prisma.InvitationUncheckedCreateInput>, "organisationId" | "territory">;

/** An invitation of a confirmed host that an officer has issued, with the request and the decision behind it. */
export async function anIssuedInvitation(columns: Columns): Promise<Invitation> {
  const organisationId = columns.organisationId ?? (await anOrganisation()).id;
  const { id: officerId } = await db().user.create({
    data: { email: `${randomUUID()}@officer.test`, passwordHash: "none", role: "OFFICER" },
  });
  const { id: groupId, decisions } = await db().invitationGroup.create({
    data: { organisationId, decisions: { create: { outcome: "ISSUE", officerId, decidedAt: now() } } },
    include: { decisions: true },
  });
  return db().invitation.create({
    data: {
      territory: "QA",
      status: "ISSUED",
      number: String(randomInt(1_000_000_000, 9_999_999_999)),
      submittedAt: now(),
      issuedAt: now(),
      searchTerms: invitationTerms(columns),
      ...columns,
      organisationId,
      groupId,
      decisionId: decisions[0]?.id ?? null,
    },
  });
}
