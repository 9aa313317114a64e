import type { Tx } from "#lib/platform/db/transaction.ts";
import type { InvitationOutcome } from "#lib/platform/db/types.ts";
import { enqueueMail, type MailTemplate } from "#lib/platform/outbox.ts";

const templates = {
  ISSUE: "invitations-issue",
  RETURN: "invitations-return",
  REFUSE: "invitations-refuse",
  REVOKE: "invitations-revoke",
} as const satisfies Record<InvitationOutcome, MailTemplate>;

/**
 * Enqueues one mail for a decision, however many requests it concerns: to the person who submitted them, else to the
 * organisation.
 */
export async function mailDecision(
  tx: Tx,
  groupId: string,
  decisionId: string,
  outcome: InvitationOutcome,
): Promise<void> {
  const { organisation, organisationId, createdBy } = await tx.invitationGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: {
      organisationId: true,
      organisation: { select: { email: true } },
      createdBy: {
        select: {
          email: true,
          locale: true,
          memberships: { select: { organisationId: true, leftAt: true } },
        },
      },
    },
  });
  const isMember = createdBy?.memberships.some(
    (membership) => membership.organisationId === organisationId && membership.leftAt === null,
  );
  await enqueueMail(tx, {
    key: `invitation-decision:${decisionId}`,
    template: templates[outcome],
    recipient: createdBy && isMember ? createdBy.email : organisation.email,
    locale: createdBy && isMember ? createdBy.locale : "ru",
    about: { decision: decisionId },
  });
}
