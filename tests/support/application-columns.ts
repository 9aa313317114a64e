import { randomInt, randomUUID } from "node:crypto";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Application, ApplicationStatus } from "#lib/platform/db/types.ts";

const unpaid: readonly string[] = ["DRAFT", "SUBMITTED"];
const reviewed: readonly string[] = ["IN_REVIEW", "RETURNED", "GRANTED", "REFUSED"];
const decided: readonly string[] = ["GRANTED", "REFUSED"];
/** Possible for a draft as well as for a paid application. */
const ended: readonly string[] = ["WITHDRAWN", "LAPSED"];

type Dated = Pick<
  Application,
  | "submittedAt"
  | "paidAt"
  | "promisedOn"
  | "officerId"
  | "decidedAt"
  | "refusalGround"
  | "refusalText"
  | "signatureSince"
  | "heldAt"
>;

const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A reference in the portal's format. */
export const aReference = (): string =>
  Array.from({ length: 10 }, () => letters[randomInt(letters.length)])
    .join("")
    .replace(/^(.{5})/, "$1-");

/**
 * The columns of an application that depend on its status, as the portal's own use cases set them; `known` where it is
 * valid.
 */
export async function columnsIn(
  status: ApplicationStatus,
  known: Partial<Dated> = {},
): Promise<Dated & { readonly status: ApplicationStatus }> {
  const isPaid = !unpaid.includes(status);
  const date = (at: Date | null | undefined) =>
    ended.includes(status) && at === null ? null : (at ?? now());
  return {
    status,
    submittedAt: status === "DRAFT" ? null : date(known.submittedAt),
    paidAt: isPaid ? date(known.paidAt) : null,
    promisedOn: isPaid ? (known.promisedOn ?? null) : null,
    heldAt: isPaid ? (known.heldAt ?? null) : null,
    officerId: reviewed.includes(status) ? (known.officerId ?? (await anOfficer())) : null,
    decidedAt: decided.includes(status) ? (known.decidedAt ?? now()) : null,
    refusalGround: status === "REFUSED" ? (known.refusalGround ?? "purpose-not-confirmed") : null,
    refusalText: status === "REFUSED" ? (known.refusalText ?? "The host does not know the guest.") : null,
    signatureSince: known.signatureSince ?? null,
  };
}

async function anOfficer(): Promise<string> {
  const { id } = await db().user.create({
    data: { email: `${randomUUID()}@officer.test`, passwordHash: "none", role: "OFFICER" },
    select: { id: true },
  });
  return id;
}
