import { hostTerms } from "#lib/accounts/organisations/search-terms.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { type Address, type AddressProblem, checkAddress, type TypedAddress } from "#lib/domain/address.ts";
import { cleanText } from "#lib/domain/clean-text.ts";
import { type HostNumberProblem, hostNumber, type OrganisationKind } from "#lib/domain/organisation.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { promisedDate } from "#lib/domain/working-days.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { isUniqueViolation } from "#lib/platform/db/unique-violation.ts";
import { activeStatuses } from "./limits.ts";
import { moveInvitations } from "./move-invitations.ts";
import { refreshDue } from "./refresh-due.ts";
import type { RequestFieldProblem, TypedRequest } from "./request/fields.ts";
import { readRequest } from "./request/read-request.ts";
import { columnsOf, requestKeyOf } from "./request/request-data.ts";
import { requestFacts } from "./request-facts.ts";

/** The host of a request on paper; a registered host is identified by its number alone. */
export interface TypedHost {
  readonly idNumber: string;
  readonly kind: OrganisationKind | undefined;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly address: TypedAddress;
}

export interface PaperProblem {
  readonly kind: "not-fit";
  readonly fields: readonly RequestFieldProblem[];
  readonly number?: HostNumberProblem;
  /** Missing details of a host that is not registered. */
  readonly missing: readonly ("kind" | "name" | "phone" | "email")[];
  readonly address: readonly AddressProblem[];
}

export interface Entered {
  readonly groupId: string;
  readonly invitationId: string;
}

/**
 * Enters a request submitted on paper, by the same rules as other requests; it awaits a decision immediately. An
 * unknown host is created with it, without members; it may register later.
 */
export async function enterOnPaper(
  actor: Granted<"invitation:decide">,
  host: TypedHost,
  typed: TypedRequest,
): Promise<Result<Entered, PaperProblem>> {
  const number = hostNumber(host.kind ?? "COMPANY", host.idNumber);
  const known = number.ok
    ? await db().organisation.findFirst({
        where: { idNumber: number.value, releasedAt: null },
        select: { id: true, kind: true },
      })
    : null;
  const kind = known?.kind ?? host.kind;
  const clean = (text: string) => cleanText(text, false).slice(0, 200);
  const missing = known
    ? []
    : (["kind", "name", "phone", "email"] as const).filter((field) => clean(host[field] ?? "") === "");
  const address = known ? undefined : checkAddress(host.address);
  const facts = await requestFacts(kind ?? "COMPANY");
  const data = readRequest(typed, facts);
  if (!number.ok || missing.length > 0 || (address && !address.ok) || !data.ok || !kind) {
    return problem({
      kind: "not-fit",
      fields: data.ok ? [] : data.problem,
      ...(number.ok ? {} : { number: number.problem }),
      missing,
      address: address && !address.ok ? address.problem : [],
    });
  }
  const promised = promisedDate(facts.calendar, facts.today, facts.policy.promises.invitationWorkingDays);
  const same: PaperProblem = {
    kind: "not-fit",
    fields: [{ field: "passport-number", code: "same-request" }],
    missing: [],
    address: [],
  };
  try {
    return await transaction<Entered, PaperProblem>(async (tx) => {
      const organisationId =
        known?.id ??
        (await newHost(tx, {
          idNumber: number.value,
          kind,
          name: clean(host.name),
          phone: clean(host.phone),
          email: clean(host.email),
          address: address?.ok ? address.value : undefined,
        }));
      const standing = await tx.invitation.count({
        where: { organisationId, requestKey: requestKeyOf(data.value), status: { in: [...activeStatuses] } },
      });
      if (standing > 0) return problem(same);
      const group = await tx.invitationGroup.create({
        data: { organisationId, onPaper: true },
        select: { id: true },
      });
      const { id } = await tx.invitation.create({
        data: { ...columnsOf(data.value), organisationId, groupId: group.id },
        select: { id: true },
      });
      await recordEvent(tx, {
        actor,
        action: "invitation.enter-on-paper",
        subjectId: id,
        detail: { group: group.id, newHost: known === null },
      });
      const moved = await moveInvitations(tx, {
        ids: [id],
        from: "DRAFT",
        event: "submit",
        actor,
        data: { submittedAt: now(), promisedOn: promised.ok ? toDbDate(promised.value) : null },
        detail: { onPaper: true },
      });
      if (!moved.ok) throw new Error("a request that was just written down is no draft");
      await refreshDue(tx, group.id);
      return ok({ groupId: group.id, invitationId: id });
    });
  } catch (fault) {
    if (!isUniqueViolation(fault)) throw fault;
    return problem(same);
  }
}

interface NewHost {
  readonly idNumber: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly address: Address | undefined;
}

async function newHost(tx: Tx, { address, ...host }: NewHost): Promise<string> {
  const { id } = await tx.organisation.create({
    data: { ...host, searchTerms: hostTerms(host), address: { ...address } },
    select: { id: true },
  });
  return id;
}
