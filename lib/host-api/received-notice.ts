import { childFields, lineFields, type TypedNotice } from "#lib/arrivals/fields.ts";
import type { NoticeToSend } from "#lib/arrivals/plan-notices.ts";
import { readNotice } from "#lib/arrivals/read-notice.ts";
import type { Address } from "#lib/domain/address.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { assumedValues, type Fields, fieldNames, type Typed } from "#lib/platform/forms/fields.ts";
import { type FieldFault, shapeFaults } from "./field-fault.ts";
import { noticeSchema, type ReceivedNotice } from "./notice-schema.ts";

/**
 * Reads a guest from a request's JSON. Defaults: an arrival from abroad, a hotel, the property's address. Problem: the
 * wrong fields with their faults.
 */
export function receivedNotice(
  policy: Policy,
  json: unknown,
  propertyAddress: Address | undefined,
): Result<NoticeToSend, readonly FieldFault[]> {
  const parsed = noticeSchema.safeParse(json);
  if (!parsed.success) return problem(shapeFaults(parsed.error));
  const address = parsed.data.address ?? propertyAddress;
  if (address === undefined) return problem([{ field: "address", fault: "missing" }]);
  const read = readNotice(policy, typedNotice(parsed.data, { ...address }));
  if (read.ok) return ok(read.value);
  return problem(
    read.problem.map(({ field, code, values }) => ({
      field: field in address || field === "kato" ? `address.${field}` : field,
      fault: code,
      ...(values && { values }),
    })),
  );
}

/** The values as typed into the form of a notice. */
function typedNotice({ children = [], address: _, ...notice }: ReceivedNotice, address: Sent): TypedNotice {
  return {
    ...typedFrom(lineFields, { ...assumedValues(lineFields), ...given(notice), ...address }),
    children: children.map((child) => typedFrom(childFields, child)),
  };
}

type Sent = { readonly [field: string]: string | null | undefined };

/** The values that were sent; the others keep their defaults. */
const given = (notice: Sent) =>
  Object.fromEntries(Object.entries(notice).filter(([, value]) => value !== undefined));

const typedFrom = <F extends Fields>(fields: F, sent: Sent): Typed<F> =>
  Object.fromEntries(fieldNames(fields).map((field) => [field, sent[field] ?? ""])) as Typed<F>;
