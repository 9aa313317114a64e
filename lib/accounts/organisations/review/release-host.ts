import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { cleanText } from "#lib/domain/clean-text.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { moveOrganisation, type NotInStatus } from "../move-organisation.ts";
import { look, mailManagers, type Seen, type TextProblem, textProblem } from "./decide-host.ts";

export type ReleaseProblem =
  | NotInStatus
  | { readonly kind: "not-found" }
  | { readonly kind: "invalid"; readonly text: TextProblem }
  /** It has undecided requests or valid invitations, which have to be decided on or revoked first. */
  | { readonly kind: "has-invitations" };

/**
 * Permanently releases a number that was registered wrongly, so that its owner can register it. The members lose the
 * organisation, and its tokens and invitations end; its records are kept. The managers get the reason by mail.
 */
export async function releaseHost(
  actor: Granted<"organisation:confirm">,
  seen: Seen,
  words: string,
): Promise<Result<undefined, ReleaseProblem>> {
  const before = await look(seen);
  if (!before.ok) return before;
  const text = cleanText(words, true);
  const wrong = textProblem(text);
  if (wrong) return problem({ kind: "invalid", text: wrong });
  const submittedAt = z.iso.datetime().safeParse(seen.version).data;
  if (!submittedAt) return problem({ kind: "not-in-status" });
  const { id, status } = before.value;
  return transaction<undefined, ReleaseProblem>(async (tx) => {
    const active = await tx.invitation.count({
      where: { organisationId: id, status: { in: ["SUBMITTED", "RETURNED", "ISSUED"] } },
    });
    if (active > 0) return problem({ kind: "has-invitations" });
    await mailManagers(tx, id, "organisation-released");
    await endAccess(tx, id);
    const moved = await moveOrganisation(tx, {
      id,
      from: status,
      event: "release",
      actor,
      data: { returnReasons: [], returnText: text, releasedAt: now() },
      where: { submittedAt: new Date(submittedAt) },
    });
    return moved.ok ? ok(undefined) : moved;
  });
}

async function endAccess(tx: Tx, organisationId: string): Promise<void> {
  const property = { organisationId };
  await tx.membership.updateMany({ where: { organisationId, leftAt: null }, data: { leftAt: now() } });
  await tx.memberInvite.updateMany({
    where: { organisationId, acceptedAt: null, cancelledAt: null },
    data: { cancelledAt: now() },
  });
  await tx.propertyToken.updateMany({ where: { property, revokedAt: null }, data: { revokedAt: now() } });
  await tx.webhookEndpoint.updateMany({ where: { property, disabledAt: null }, data: { disabledAt: now() } });
}
