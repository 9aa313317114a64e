import type { Tx } from "#lib/platform/db/transaction.ts";
import { enqueueDeliveries } from "#lib/webhooks/enqueue-deliveries.ts";

/** An event of a notice's history. */
interface Happened {
  readonly noticeId: string;
  readonly revision: number;
  readonly event: string;
  readonly actor: { readonly role: string };
  readonly reason?: string | undefined;
  readonly leftPropertyId?: string | null | undefined;
}

/** The webhook event for each event of a notice; "expected" is not sent. */
const types: Readonly<Record<string, string>> = {
  notify: "arrival-notice.notified",
  confirm: "arrival-notice.accepted",
  amend: "arrival-notice.amended",
  depart: "arrival-notice.departed",
  undo: "arrival-notice.undone",
};

/**
 * Enqueues webhooks about other actors' changes to a property's notices; a system knows its own changes from the
 * answers.
 */
export async function enqueueNoticeWebhooks(tx: Tx, entries: readonly Happened[]): Promise<void> {
  const news = entries.filter(({ event, actor }) => types[event] && actor.role !== "PROPERTY_TOKEN");
  if (news.length === 0) return;
  const rows = await tx.arrivalNotice.findMany({
    where: {
      id: { in: news.map(({ noticeId }) => noticeId) },
      OR: [
        { property: { webhook: { disabledAt: null } } },
        { id: { in: news.flatMap(({ noticeId, leftPropertyId }) => (leftPropertyId ? noticeId : [])) } },
      ],
    },
    select: { id: true, propertyId: true, status: true, receiptNumber: true, late: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  await enqueueDeliveries(
    tx,
    news.flatMap(({ noticeId, revision, event, actor, reason, leftPropertyId }) => {
      const row = byId.get(noticeId);
      if (!row) return [];
      const { status, receiptNumber, late } = row;
      const told = new Set([row.propertyId, leftPropertyId].filter((id) => typeof id === "string"));
      return [...told].map((propertyId) => ({
        propertyId,
        type: types[event] ?? "",
        subjectId: noticeId,
        revision,
        data: {
          noticeId,
          revision,
          status,
          receiptNumber,
          late,
          by: whoOf(actor.role),
          reason: reason ?? null,
        },
      }));
    }),
  );
}

const whoOf = (role: string): string => (role === "HOST" ? "host" : role === "SYSTEM" ? "portal" : "officer");
