import { randomInt } from "node:crypto";
import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { policyOn } from "#lib/policy/current-policy.ts";

/** Letters and digits that are not confused when read aloud. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

const newReference = (): string =>
  Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)])
    .join("")
    .replace(/^(.{5})/, "$1-");

/**
 * Opens a draft for an applicant who has acknowledged the requirements (S2); records the policy's version and the time.
 * An untouched draft is reused, so that pressing twice creates one. Returns its id.
 */
export async function startApplication(actor: Granted<"application:own">): Promise<string> {
  const { version } = await policyOn(todayInAlmaty());
  const acknowledged = { policyVersion: version, acknowledgedAt: now(), savedAt: now() };
  const started = await transaction((tx) => start(tx, actor, acknowledged));
  if (!started.ok) throw new Error("An application could not be started");
  return started.value;
}

interface Acknowledged {
  readonly policyVersion: string;
  readonly acknowledgedAt: Date;
  readonly savedAt: Date;
}

async function start(tx: Tx, actor: Actor, acknowledged: Acknowledged): Promise<Result<string, never>> {
  // Several tabs wait for each other, and the later ones find the draft of the first.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`start:${actor.id}`}, 0))`;
  const untouched = await tx.application.findFirst({
    where: { userId: actor.id, status: "DRAFT", invitationId: null, answers: { equals: {} } },
    select: { id: true },
  });
  if (untouched) {
    await tx.application.updateMany({ where: { id: untouched.id, status: "DRAFT" }, data: acknowledged });
    return ok(untouched.id);
  }
  const { id } = await tx.application.create({
    data: { reference: newReference(), userId: actor.id, ...acknowledged },
    select: { id: true },
  });
  await recordEvent(tx, {
    actor,
    action: "application.start",
    subjectId: id,
    detail: { policyVersion: acknowledged.policyVersion },
  });
  return ok(id);
}
