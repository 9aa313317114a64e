import { z } from "zod";
import type { ActionOn } from "#lib/audit/actions.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import type { User } from "#lib/platform/db/types.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { staffRoles } from "../../domain/roles.ts";
import type { Granted } from "../rights.ts";

export type StaffProblem =
  | { readonly kind: "not-found" }
  /** A concurrent change was faster, or there is nothing to change. */
  | { readonly kind: "unchanged" }
  /** At least one supervisor must be able to sign in. */
  | { readonly kind: "last-supervisor" }
  /** One's own second factor is replaced on one's own page, with a code. */
  | { readonly kind: "yourself" }
  | { readonly kind: "role-missing" };

export type StaffMail =
  | "staff-role-changed"
  | "staff-disabled"
  | "staff-enabled"
  | "staff-second-factor-reset"
  | "staff-signed-out";

interface Change {
  /** Name of the event, such as `staff.disable`. */
  readonly action: ActionOn<"account">;
  readonly mail: StaffMail;
  /** Changes the person, or returns why not. */
  readonly apply: (
    tx: Tx,
    person: User,
  ) => Promise<Result<Readonly<Record<string, string | number>>, StaffProblem>>;
}

/**
 * Changes one member of staff, with the row locked, so that two supervisors act one after the other; with a mail to the
 * person and an audit event. Problem "not-found": the id is not of a staff account.
 */
export async function changePerson(
  actor: Granted<"staff:manage" | "session:revoke">,
  personId: string,
  { action, mail, apply }: Change,
): Promise<Result<undefined, StaffProblem>> {
  if (!z.uuid().safeParse(personId).success) return problem({ kind: "not-found" });
  return transaction(async (tx) => {
    // Locks all supervisors as well, so that only one change at a time decides whether one is the last.
    await tx.$queryRaw`SELECT "id" FROM "User" WHERE "role" = 'SUPERVISOR' OR "id" = ${personId}::uuid ORDER BY "id" FOR UPDATE`;
    const person = await tx.user.findFirst({ where: { id: personId, role: { in: [...staffRoles] } } });
    if (!person) return problem({ kind: "not-found" });
    const detail = await apply(tx, person);
    if (!detail.ok) return detail;
    await enqueueMail(tx, {
      key: `${mail}:${person.id}:${now().getTime()}`,
      template: mail,
      recipient: person.email,
      locale: person.locale,
      about: { user: person.id },
    });
    await recordEvent(tx, {
      actor,
      action,
      subjectId: person.id,
      detail: detail.value,
    });
    return ok(undefined);
  });
}

/** Whether no other supervisor can sign in. */
export async function isLastSupervisor(tx: Tx, person: User): Promise<boolean> {
  if (person.role !== "SUPERVISOR" || person.disabledAt) return false;
  const others = await tx.user.count({
    where: { role: "SUPERVISOR", disabledAt: null, id: { not: person.id } },
  });
  return others === 0;
}

/** Ends the sessions of a person and invalidates their mailed links. @returns the number of sessions */
export async function signOutEverywhere(tx: Tx, person: User): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { userId: person.id } });
  await tx.emailToken.deleteMany({ where: { userId: person.id, usedAt: null } });
  return count;
}
