import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import type { ActionOn } from "#lib/audit/actions.ts";
import { recordEvent } from "#lib/audit/record.ts";
import type { TypedAddress } from "#lib/domain/address.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { type FieldProblem, readFields, type Typed } from "#lib/platform/forms/fields.ts";
import type { NotAllowed } from "./change-organisation.ts";
import { type FaultyFields, propertyFields, withAddress } from "./fields.ts";
import { memberWho } from "./membership-of.ts";

/** There is no such property in the actor's organisation. */
interface NotFound {
  readonly kind: "not-found";
}

export type TypedProperty = Typed<typeof propertyFields> & { readonly address: TypedAddress };

export type PropertyProblem = NotAllowed | NotFound | ({ readonly kind: "invalid" } & FaultyFields);

/**
 * Adds a property to the organisation for which the actor acts, or changes one of its properties.
 * @param id the one to change; undefined for a new one
 */
export async function saveProperty(
  actor: Granted<"properties:manage">,
  typed: TypedProperty,
  id?: string,
): Promise<Result<{ readonly id: string }, PropertyProblem>> {
  const problems: FieldProblem[] = [];
  const read = withAddress(readFields(propertyFields, typed, { problems }), problems, typed.address);
  if (!read.ok) return problem({ kind: "invalid", ...read.problem });
  if (id !== undefined && !z.uuid().safeParse(id).success) return problem({ kind: "not-found" });
  const data = { ...read.value, address: { ...read.value.address } };
  return changeProperty(actor, id ? "property.change" : "property.add", async (tx, organisationId) => {
    if (!id) return (await tx.property.create({ data: { ...data, organisationId, createdAt: now() } })).id;
    const { count } = await tx.property.updateMany({ where: { id, organisationId, closedAt: null }, data });
    return count > 0 ? id : undefined;
  });
}

/** Closes a property for new notices; existing records are kept. */
export const closeProperty = (
  actor: Granted<"properties:manage">,
  id: string,
): Promise<Result<{ readonly id: string }, NotAllowed | NotFound>> =>
  changeProperty(actor, "property.close", async (tx, organisationId) => {
    if (!z.uuid().safeParse(id).success) return undefined;
    const { count } = await tx.property.updateMany({
      where: { id, organisationId, closedAt: null },
      data: { closedAt: now() },
    });
    return count > 0 ? id : undefined;
  });

/** @param change returns the property's id, or undefined when there is none to change */
function changeProperty(
  actor: Granted<"properties:manage">,
  action: ActionOn<"property">,
  change: (tx: Tx, organisationId: string) => Promise<string | undefined>,
): Promise<Result<{ readonly id: string }, NotAllowed | NotFound>> {
  return transaction<{ readonly id: string }, NotAllowed | NotFound>(async (tx) => {
    const member = await memberWho(actor, "properties:manage", tx);
    if (!member) return problem({ kind: "not-allowed" });
    const id = await change(tx, member.organisationId);
    if (!id) return problem({ kind: "not-found" });
    await recordEvent(tx, {
      actor,
      action,
      subjectId: id,
      detail: { organisationId: member.organisationId },
    });
    return ok({ id });
  });
}
