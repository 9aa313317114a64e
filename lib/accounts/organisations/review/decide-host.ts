import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { characterCount, cleanText, hasForbiddenCharacter } from "#lib/domain/clean-text.ts";
import type { OrganisationStatus } from "#lib/domain/life-cycles/organisation.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { enqueueMail, type MailTemplate } from "#lib/platform/outbox.ts";
import { moveOrganisation, type NotInStatus } from "../move-organisation.ts";
import { isComplete, licenceOf } from "../own-organisation.ts";

/** Reasons for a return; their texts are under `return-reason` in the organisation messages. */
export const RETURN_REASONS = [
  "number-not-found",
  "name-differs",
  "kind-differs",
  "licence-not-found",
  "licence-unreadable",
  "address-unclear",
  "contact-unclear",
  "other",
] as const;

export const returnTextLength = { min: 10, max: 2000 } as const;

/** The version that the officer has seen: a decision about another version is refused. */
export interface Seen {
  readonly id: string;
  /** The host's `submittedAt`, ISO 8601. */
  readonly version: string;
}

type NotDecided =
  | NotInStatus
  /** No such host. */
  | { readonly kind: "not-found" };

/** Confirms a host, which may then request invitations, and informs its managers by mail. */
export async function confirmHost(
  actor: Granted<"organisation:confirm">,
  seen: Seen,
): Promise<Result<undefined, NotDecided>> {
  const before = await look(seen);
  if (!before.ok) return before;
  const { id, status } = before.value;
  if (!isComplete(licenceOf(before.value))) return problem({ kind: "not-in-status" });
  return decide(actor, seen, { id, status, event: "confirm", template: "organisation-confirmed" });
}

export type ReturnProblem =
  | NotDecided
  | { readonly kind: "invalid"; readonly reasons?: "missing"; readonly text?: TextProblem };
export type TextProblem = "too-short" | "too-long" | "characters";

/** Returns a host with reasons to its managers; a confirmed one loses its confirmation. */
export async function returnHost(
  actor: Granted<"organisation:confirm">,
  seen: Seen,
  typed: { readonly reasons: readonly string[]; readonly text: string },
): Promise<Result<undefined, ReturnProblem>> {
  const before = await look(seen);
  if (!before.ok) return before;
  const reasons = RETURN_REASONS.filter((reason) => typed.reasons.includes(reason));
  const text = cleanText(typed.text, true);
  const wrong = textProblem(text);
  if (reasons.length === 0 || wrong) {
    return problem({
      kind: "invalid",
      ...(reasons.length === 0 && { reasons: "missing" }),
      ...(wrong && { text: wrong }),
    });
  }
  const { id, status } = before.value;
  return decide(actor, seen, {
    id,
    status,
    event: "return",
    template: "organisation-returned",
    data: { returnReasons: reasons, returnText: text },
    detail: { reasons: reasons.join(" ") },
  });
}

/** The fault of an officer's text to a host; undefined when it is valid. */
export function textProblem(text: string): TextProblem | undefined {
  if (characterCount(text) < returnTextLength.min) return "too-short";
  if (characterCount(text) > returnTextLength.max) return "too-long";
  return hasForbiddenCharacter(text) ? "characters" : undefined;
}

/** The host to decide on. Problem: there is none. */
export async function look({ id }: Pick<Seen, "id">) {
  const row = z.uuid().safeParse(id).success ? await db().organisation.findUnique({ where: { id } }) : null;
  return row ? ok(row) : problem({ kind: "not-found" } as const);
}

interface Decision {
  readonly id: string;
  readonly status: OrganisationStatus;
  readonly event: "confirm" | "return";
  readonly template: "organisation-confirmed" | "organisation-returned";
  readonly data?: { readonly returnReasons: string[]; readonly returnText: string };
  readonly detail?: { readonly reasons: string };
}

async function decide(
  actor: Granted<"organisation:confirm">,
  { version }: Seen,
  { id, status, event, template, data, detail }: Decision,
): Promise<Result<undefined, NotInStatus>> {
  const submittedAt = z.iso.datetime().safeParse(version).data;
  if (!submittedAt) return problem({ kind: "not-in-status" });
  const moved = await transaction(async (tx) => {
    await mailManagers(tx, id, template);
    return moveOrganisation(tx, {
      id,
      from: status,
      event,
      actor,
      data: data ?? { returnReasons: [], returnText: null },
      where: { submittedAt: new Date(submittedAt) },
      ...(detail && { detail }),
    });
  });
  return moved.ok ? ok(undefined) : moved;
}

type HostMail = Extract<MailTemplate, `organisation-${string}`>;

/** Enqueues a mail to each manager, in their language. */
export async function mailManagers(tx: Tx, organisationId: string, template: HostMail): Promise<void> {
  const managers = await tx.membership.findMany({
    where: { organisationId, role: "MANAGER", leftAt: null, user: { disabledAt: null } },
    select: { user: { select: { id: true, email: true, locale: true } } },
  });
  for (const { user } of managers) {
    await enqueueMail(tx, {
      key: `${template}:${organisationId}:${user.id}:${now().toISOString()}`,
      template,
      recipient: user.email,
      locale: user.locale,
      about: { organisation: organisationId },
    });
  }
}
