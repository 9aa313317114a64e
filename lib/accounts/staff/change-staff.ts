import { z } from "zod";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { isStaffRole } from "../../domain/roles.ts";
import type { Granted } from "../rights.ts";
import { changePerson, isLastSupervisor, type StaffProblem, signOutEverywhere } from "./staff-change.ts";

type Outcome = Promise<Result<undefined, StaffProblem>>;

/** Changes the role of a member of staff, who has to sign in again. */
export async function changeStaffRole(
  actor: Granted<"staff:manage">,
  personId: string,
  role: string,
): Outcome {
  if (!isStaffRole(role)) return problem({ kind: "role-missing" });
  return changePerson(actor, personId, {
    action: "staff.change-role",
    mail: "staff-role-changed",
    apply: async (tx, person) => {
      if (person.role === role) return problem({ kind: "unchanged" });
      if (await isLastSupervisor(tx, person)) return problem({ kind: "last-supervisor" });
      await tx.user.update({ where: { id: person.id }, data: { role } });
      await signOutEverywhere(tx, person);
      return ok({ from: person.role, to: role });
    },
  });
}

/** Disables a staff account immediately. Its work is kept; the last supervisor cannot be disabled. */
export const disableStaff = (actor: Granted<"staff:manage">, personId: string): Outcome =>
  changePerson(actor, personId, {
    action: "staff.disable",
    mail: "staff-disabled",
    apply: async (tx, person) => {
      if (person.disabledAt) return problem({ kind: "unchanged" });
      if (await isLastSupervisor(tx, person)) return problem({ kind: "last-supervisor" });
      await tx.user.update({ where: { id: person.id }, data: { disabledAt: now() } });
      return ok({ closedSessions: await signOutEverywhere(tx, person) });
    },
  });

/** Enables a staff account again. */
export const enableStaff = (actor: Granted<"staff:manage">, personId: string): Outcome =>
  changePerson(actor, personId, {
    action: "staff.enable",
    mail: "staff-enabled",
    apply: async (tx, person) => {
      if (!person.disabledAt) return problem({ kind: "unchanged" });
      await tx.user.update({ where: { id: person.id }, data: { disabledAt: null } });
      return ok({});
    },
  });

/**
 * Removes a person's lost authenticator and recovery codes; at the next sign-in the person enrols again. No one can do
 * it for themselves, because a password would then be enough.
 */
export const resetSecondFactor = (actor: Granted<"staff:manage">, personId: string): Outcome =>
  changePerson(actor, personId, {
    action: "staff.reset-second-factor",
    mail: "staff-second-factor-reset",
    apply: async (tx, person) => {
      if (person.id === actor.id) return problem({ kind: "yourself" });
      const { count } = await tx.secondFactor.deleteMany({ where: { userId: person.id } });
      if (count === 0) return problem({ kind: "unchanged" });
      return ok({ closedSessions: await signOutEverywhere(tx, person) });
    },
  });

/** Signs a member of staff out on one device, or on all of them. */
export const closeStaffSessions = (
  actor: Granted<"session:revoke">,
  personId: string,
  sessionId?: string,
): Outcome =>
  changePerson(actor, personId, {
    action: "staff.close-sessions",
    mail: "staff-signed-out",
    apply: async (tx, person) => {
      if (sessionId !== undefined && !z.uuid().safeParse(sessionId).success) {
        return problem({ kind: "not-found" });
      }
      const { count } = await tx.session.deleteMany({
        where: { userId: person.id, ...(sessionId !== undefined && { id: sessionId }) },
      });
      return count > 0 ? ok({ closedSessions: count }) : problem({ kind: "unchanged" });
    },
  });
