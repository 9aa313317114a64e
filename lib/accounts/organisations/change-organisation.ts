import type { Limited } from "#lib/accounts/limits.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { isUniqueViolation } from "#lib/platform/db/unique-violation.ts";
import type { FieldProblem } from "#lib/platform/forms/fields.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";
import {
  type FaultyFields,
  readContact,
  readIdentity,
  type TypedContact,
  type TypedIdentity,
} from "./fields.ts";
import { memberWho } from "./membership-of.ts";
import { moveOrganisation, type NotInStatus } from "./move-organisation.ts";
import { numberTries } from "./register-organisation.ts";
import { hostTerms } from "./search-terms.ts";

/** The actor may not change it: not a manager, or no longer a member. */
export interface NotAllowed {
  readonly kind: "not-allowed";
}

/** Changes address, phone, e-mail and contact person, without affecting the confirmation. */
export async function changeContact(
  actor: Granted<"organisation:change">,
  typed: TypedContact,
): Promise<Result<undefined, NotAllowed | ({ readonly kind: "invalid" } & FaultyFields)>> {
  const contact = readContact(typed);
  if (!contact.ok) return problem({ kind: "invalid", ...contact.problem });
  return transaction(async (tx) => {
    const member = await memberWho(actor, "organisation:change", tx);
    if (!member) return problem({ kind: "not-allowed" });
    const { address, ...reach } = contact.value;
    await tx.organisation.update({
      where: { id: member.organisationId },
      data: { ...reach, address: { ...address } },
    });
    await recordEvent(tx, {
      actor,
      action: "organisation.change-contact",
      subjectId: member.organisationId,
    });
    return ok(undefined);
  });
}

export type IdentityNotChanged =
  | NotAllowed
  | NotInStatus
  | Limited
  | { readonly kind: "invalid"; readonly fields: readonly FieldProblem[] };

/**
 * Changes number, kind or name; a confirmed organisation then has to be confirmed again. Unchanged values have no
 * effect.
 */
export async function changeIdentity(
  actor: Granted<"organisation:change">,
  typed: TypedIdentity,
): Promise<Result<undefined, IdentityNotChanged>> {
  const member = await memberWho(actor, "organisation:change");
  if (!member) return problem({ kind: "not-allowed" });
  const identity = readIdentity(typed);
  if (!identity.ok) return problem({ kind: "invalid", fields: identity.problem });
  const { kind, idNumber, name } = identity.value;
  const before = await db().organisation.findUniqueOrThrow({ where: { id: member.organisationId } });
  if (before.kind === kind && before.idNumber === idNumber && before.name === name) return ok(undefined);
  const refused = problem({ kind: "invalid", fields: [{ field: "idNumber", code: "taken" }] } as const);
  if (before.idNumber !== idNumber) {
    const limit = await rateLimit(numberTries, actor.id);
    if (!limit.allowed) return problem({ kind: "limited", retryAfterSeconds: limit.retryAfterSeconds });
    if ((await db().organisation.count({ where: { idNumber } })) > 0) return refused;
  }
  try {
    const moved = await transaction((tx) =>
      moveOrganisation(tx, {
        id: before.id,
        from: before.status,
        event: "change",
        actor,
        data: { kind, idNumber, name, searchTerms: hostTerms({ name, idNumber }), submittedAt: now() },
        where: { members: { some: { userId: actor.id, role: "MANAGER", leftAt: null } } },
        detail: { kind },
      }),
    );
    return moved.ok ? ok(undefined) : moved;
  } catch (fault) {
    if (isUniqueViolation(fault)) return refused;
    throw fault;
  }
}

/** Submits the organisation to the migration service again after a return. */
export async function resubmitOrganisation(
  actor: Granted<"organisation:change">,
): Promise<Result<undefined, NotAllowed | NotInStatus>> {
  const member = await memberWho(actor, "organisation:change");
  if (!member) return problem({ kind: "not-allowed" });
  const moved = await transaction((tx) =>
    moveOrganisation(tx, {
      id: member.organisationId,
      from: "RETURNED",
      event: "resubmit",
      actor,
      data: { submittedAt: now(), returnReasons: [], returnText: null },
    }),
  );
  return moved.ok ? ok(undefined) : moved;
}
