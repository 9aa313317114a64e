import { isStaffRole, ROLES } from "#lib/domain/roles.ts";
import { currentCause } from "#lib/platform/cause.ts";
import { now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import { type AuditedAction, subjectTypeOf } from "./actions.ts";

/** The roles of actors in the audit: people by their role, the portal itself, visitors, properties' systems. */
export const auditRoles = [...ROLES, "SYSTEM", "VISITOR", "PROPERTY_TOKEN"] as const;

/** The actor: a signed-in person, or the portal. */
export interface AuditActor {
  readonly id: string | null;
  readonly role: (typeof auditRoles)[number];
}

/** The portal itself: jobs, provider events, deadlines. */
export const systemActor: AuditActor = { id: null, role: "SYSTEM" };

export type AuditedChange = AuditedAction & {
  readonly actor: AuditActor;
  readonly subjectId: string;
  /** Codes, dates and ids that explain the change; no personal data. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
};

/**
 * Appends one event to the hash chain, in the transaction of the change that it records. Call it last, because the
 * chain is locked until the transaction ends.
 */
export async function recordEvent(tx: Tx, change: AuditedChange): Promise<void> {
  await tx.$executeRaw`SELECT audit_record(
    ${now()}::timestamptz, ${change.actor.id}::uuid, ${change.actor.role}, ${change.action},
    ${subjectTypeOf(change)}, ${change.subjectId}, ${JSON.stringify(detailOf(change))}::jsonb)`;
}

/**
 * The detail, with the network address for actions of staff within a request. Other people's addresses are not
 * recorded.
 */
function detailOf({ actor, detail }: AuditedChange): NonNullable<AuditedChange["detail"]> {
  const { address } = currentCause();
  return address !== undefined && isStaffRole(actor.role) ? { ...detail, address } : (detail ?? {});
}

/** Appends many events in order with one statement: a table of a thousand guests is a thousand changes. */
export async function recordEvents(tx: Tx, changes: readonly AuditedChange[]): Promise<void> {
  const rows = changes.map((change) => ({
    actorId: change.actor.id,
    actorRole: change.actor.role,
    action: change.action,
    subjectType: subjectTypeOf(change),
    subjectId: change.subjectId,
    detail: detailOf(change),
  }));
  await tx.$executeRaw`SELECT audit_record(
      ${now()}::timestamptz, (event->>'actorId')::uuid, event->>'actorRole', event->>'action',
      event->>'subjectType', event->>'subjectId', event->'detail')
    FROM (SELECT event FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb)
          WITH ORDINALITY AS listed (event, place) ORDER BY place) AS ordered`;
}
