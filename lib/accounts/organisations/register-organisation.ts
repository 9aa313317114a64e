import type { Limited } from "#lib/accounts/limits.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { isUniqueViolation } from "#lib/platform/db/unique-violation.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";
import {
  type FaultyFields,
  readContact,
  readIdentity,
  type TypedContact,
  type TypedIdentity,
} from "./fields.ts";
import { hostTerms } from "./search-terms.ts";

/** Limits attempts, because registered numbers are confidential. */
export const numberTries = { name: "organisation-number", points: 20, seconds: 3600 };

export type RegistrationProblem = Limited | ({ readonly kind: "invalid" } & FaultyFields);

/**
 * Registers a host by its BIN or IIN, with the actor as its first manager. It may report arrivals at once; a migration
 * officer confirms it before it may request invitations. If the number is registered already, the answer does not say
 * by whom.
 */
export async function registerOrganisation(
  actor: Granted<"organisation:register">,
  typed: TypedIdentity & TypedContact,
): Promise<Result<{ readonly organisationId: string }, RegistrationProblem>> {
  const identity = readIdentity(typed);
  const contact = readContact(typed);
  if (!identity.ok || !contact.ok) {
    return problem({
      kind: "invalid",
      fields: [...(identity.ok ? [] : identity.problem), ...(contact.ok ? [] : contact.problem.fields)],
      address: contact.ok ? [] : contact.problem.address,
    });
  }
  const limit = await rateLimit(numberTries, actor.id);
  if (!limit.allowed) return problem({ kind: "limited", retryAfterSeconds: limit.retryAfterSeconds });
  const taken = { field: "idNumber", code: "taken" } as const;
  const refused = problem({ kind: "invalid", fields: [taken], address: [] } as const);
  const known = await db().organisation.count({
    where: { idNumber: identity.value.idNumber, releasedAt: null },
  });
  if (known > 0) return refused;
  try {
    return await transaction(async (tx) => {
      const { address, ...reach } = contact.value;
      const { id } = await tx.organisation.create({
        data: {
          ...identity.value,
          ...reach,
          searchTerms: hostTerms(identity.value),
          address: { ...address },
          createdAt: now(),
          submittedAt: now(),
          members: { create: { userId: actor.id, role: "MANAGER", createdAt: now(), chosenAt: now() } },
        },
        select: { id: true },
      });
      await recordEvent(tx, {
        actor,
        action: "organisation.register",
        subjectId: id,
        detail: { kind: identity.value.kind },
      });
      return ok({ organisationId: id });
    });
  } catch (fault) {
    if (isUniqueViolation(fault)) return refused;
    throw fault;
  }
}
