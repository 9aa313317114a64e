import type { Actor } from "#lib/accounts/actor.ts";
import { type InvitationProblem, invitationNumber, type NumberProblem } from "#lib/domain/r2-invitation.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { type BoundInvitation, boundInvitation, withHost } from "./bound-invitation.ts";
import { checkForAnyTerritory } from "./invited-territories.ts";

const perAccount = { name: "invitation-by-account", points: 10, seconds: 15 * 60 };
const perAddress = { name: "invitation-by-address", points: 30, seconds: 15 * 60 };

export type LookUpProblem =
  | { readonly kind: "too-many"; readonly retryAfterSeconds: number }
  | { readonly kind: "number"; readonly problem: NumberProblem }
  /** No such number, or another person's: the same answer, so that it does not disclose which numbers exist. */
  | { readonly kind: "not-found" }
  | { readonly kind: "own-application"; readonly applicationId: string; readonly reference: string }
  | { readonly kind: "not-usable"; readonly problem: InvitationProblem };

interface Asked {
  readonly actor: Actor;
  /** The application; its own use of the invitation is not an obstacle. */
  readonly applicationId: string;
  /** As typed; spaces and hyphens are ignored. */
  readonly number: string;
  /** The client's network address, for the rate limit only. */
  readonly address: string;
}

/** Finds the invitation of a number (S3) and checks whether an application of this actor may use it (R2, R4). */
export async function lookUpInvitation(asked: Asked): Promise<Result<BoundInvitation, LookUpProblem>> {
  const today = todayInAlmaty();
  const policy = await policyOn(today);
  const number = invitationNumber(policy, asked.number);
  if (!number.ok) return problem({ kind: "number", problem: number.problem });
  // Counted one after the other, because a refused account must not use up the limit of its shared address.
  const limits = [
    [perAccount, asked.actor.id],
    [perAddress, asked.address],
  ] as const;
  for (const [limit, who] of limits) {
    const limited = await rateLimit(limit, who);
    if (!limited.allowed) return problem({ kind: "too-many", retryAfterSeconds: limited.retryAfterSeconds });
  }

  const row = await db().invitation.findUnique({
    where: { number: number.value },
    include: {
      ...withHost,
      applications: { select: { id: true, userId: true, reference: true, status: true } },
    },
  });
  if (row === null) return problem({ kind: "not-found" });
  const others = row.applications.filter((application) => application.id !== asked.applicationId);
  const carried = others.filter(({ status }) => carries(status) || row.status === "USED");
  if (carried.some(({ userId }) => userId !== asked.actor.id)) return problem({ kind: "not-found" });
  const own = carried.find(({ status }) => carries(status));
  if (own) return problem({ kind: "own-application", applicationId: own.id, reference: own.reference });

  const invitation = boundInvitation(row);
  const usable = checkForAnyTerritory(policy, invitation, { today });
  return usable.ok ? ok(invitation) : problem({ kind: "not-usable", problem: usable.problem });
}

/** Whether an application in this status occupies its invitation, as in the index Application_one_per_invitation. */
const carries = (status: string): boolean => !["WITHDRAWN", "LAPSED", "REFUSED"].includes(status);
