import { type AuditActor, recordEvent } from "#lib/audit/record.ts";
import { next } from "#lib/domain/life-cycles/next.ts";
import {
  type OrganisationEvent,
  type OrganisationStatus,
  organisationTransitions,
} from "#lib/domain/life-cycles/organisation.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import type { Prisma } from "#lib/platform/db/types.ts";

/** The organisation is not (or no longer) in a status that allows the event. */
export interface NotInStatus {
  readonly kind: "not-in-status";
}

interface Move {
  readonly id: string;
  readonly from: OrganisationStatus;
  readonly event: OrganisationEvent;
  readonly actor: AuditActor;
  readonly data?: Prisma.OrganisationUncheckedUpdateManyInput;
  readonly where?: Prisma.OrganisationWhereInput;
  /** Codes for the audit; no personal data. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Performs an event of an organisation's life cycle with its audit event. Enqueue the mails of the change before. */
export async function moveOrganisation(
  tx: Tx,
  { id, from, event, actor, data, where, detail }: Move,
): Promise<Result<OrganisationStatus, NotInStatus>> {
  const step = next(organisationTransitions, from, event);
  if (!step.ok) return problem({ kind: "not-in-status" });
  const { count } = await tx.organisation.updateMany({
    where: { ...where, id, status: from },
    data: { ...data, status: step.value, confirmedAt: step.value === "CONFIRMED" ? now() : null },
  });
  if (count === 0) return problem({ kind: "not-in-status" });
  await recordEvent(tx, {
    actor,
    action: `organisation.${event}`,
    subjectId: id,
    detail: { from, to: step.value, ...detail },
  });
  return ok(step.value);
}
