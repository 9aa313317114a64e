import {
  type FaultyFields,
  type OrganisationFields,
  withAddress,
} from "#lib/accounts/organisations/fields.ts";
import { hostTerms } from "#lib/accounts/organisations/search-terms.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import type { Address, TypedAddress } from "#lib/domain/address.ts";
import {
  type HostNumberProblem,
  hostNumber,
  ORGANISATION_KINDS,
  organisationKind,
} from "#lib/domain/organisation.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { promisedDate } from "#lib/domain/working-days.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { isUniqueViolation } from "#lib/platform/db/unique-violation.ts";
import { type FieldProblem, readFields, type Typed, type Values } from "#lib/platform/forms/fields.ts";
import { choice, email, phone, text } from "#lib/platform/forms/kinds.ts";
import { activeStatuses } from "./limits.ts";
import { moveInvitations } from "./move-invitations.ts";
import { refreshDue } from "./refresh-due.ts";
import type { RequestFieldProblem, TypedRequest } from "./request/fields.ts";
import { readRequest } from "./request/read-request.ts";
import { columnsOf, requestKeyOf } from "./request/request-data.ts";
import { requestFacts } from "./request-facts.ts";

/** The details of a host that is not registered, besides number and address. Individuals cannot invite. */
export const newHostFields = {
  kind: choice(
    ORGANISATION_KINDS.filter((kind) => kind !== "INDIVIDUAL"),
    { words: ["organisation", "kind"], control: "select" },
  ),
  name: text({ max: 250 }),
  phone: phone(),
  email: email(),
} satisfies OrganisationFields;

/** The host of a request on paper; a registered host is identified by its number alone. */
export type TypedHost = Typed<typeof newHostFields> & {
  readonly idNumber: string;
  readonly address: TypedAddress;
};

export interface PaperProblem {
  readonly kind: "not-fit";
  readonly fields: readonly RequestFieldProblem[];
  readonly number?: HostNumberProblem;
  /** Faulty details of a host that is not registered. */
  readonly host: FaultyFields;
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
  const number = hostNumber(organisationKind(host.kind) ?? "COMPANY", host.idNumber);
  const known = number.ok
    ? await db().organisation.findFirst({
        where: { idNumber: number.value, releasedAt: null },
        select: { id: true, kind: true },
      })
    : null;
  const problems: FieldProblem[] = [];
  const found = known
    ? ok({ id: known.id })
    : withAddress(readFields(newHostFields, host, { problems }), problems, host.address);
  const facts = await requestFacts(known?.kind ?? organisationKind(host.kind) ?? "COMPANY");
  const data = readRequest(typed, facts);
  if (!number.ok || !found.ok || !data.ok) {
    return problem({
      kind: "not-fit",
      fields: data.ok ? [] : data.problem,
      ...(number.ok ? {} : { number: number.problem }),
      host: found.ok ? noFaults : found.problem,
    });
  }
  const promised = promisedDate(facts.calendar, facts.today, facts.policy.promises.invitationWorkingDays);
  const same: PaperProblem = {
    kind: "not-fit",
    fields: [{ field: "passport-number", code: "same-request" }],
    host: noFaults,
  };
  try {
    return await transaction<Entered, PaperProblem>(async (tx) => {
      const organisationId =
        "id" in found.value
          ? found.value.id
          : await createHost(tx, { ...found.value, idNumber: number.value });
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

const noFaults: FaultyFields = { fields: [], address: [] };

type NewHost = Values<typeof newHostFields> & { readonly idNumber: string; readonly address: Address };

async function createHost(tx: Tx, { address, ...host }: NewHost): Promise<string> {
  const { id } = await tx.organisation.create({
    data: { ...host, searchTerms: hostTerms(host), address: { ...address } },
    select: { id: true },
  });
  return id;
}
