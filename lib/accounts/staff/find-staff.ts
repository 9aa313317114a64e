import { z } from "zod";
import { recordEvent } from "#lib/audit/record.ts";
import { db } from "#lib/platform/db/client.ts";
import { isStaffRole, type StaffRole } from "../../domain/roles.ts";
import { type OpenSession, sessionsOf } from "../own-sessions.ts";
import type { Granted } from "../rights.ts";
import { type FactorState, factorState } from "./list-staff.ts";

export interface StaffPerson {
  readonly id: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly lastSeenAt: Date | null;
  readonly factor: FactorState;
  readonly factorSince: Date | undefined;
  readonly codesLeft: number;
  readonly sessions: readonly OpenSession[];
  /** The reader's own account. */
  readonly isYou: boolean;
}

/** One member of staff with second factor and sessions; undefined for other accounts. The call is audited. */
export async function findStaffPerson(
  actor: Granted<"staff:read">,
  id: string,
): Promise<StaffPerson | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await db().user.findUnique({ where: { id }, include: { secondFactor: true } });
  if (!row || !isStaffRole(row.role)) return undefined;
  const sessions = await sessionsOf(row.id, row.role, actor.sessionId);
  await recordEvent(db(), {
    actor,
    action: "staff.read",
    subjectType: "account",
    subjectId: row.id,
  });
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    createdAt: row.createdAt,
    disabledAt: row.disabledAt,
    lastSeenAt: row.lastSeenAt,
    factor: factorState(row),
    factorSince: row.secondFactor?.createdAt,
    codesLeft: row.secondFactor?.recoveryCodes.length ?? 0,
    sessions,
    isYou: row.id === actor.id,
  };
}
