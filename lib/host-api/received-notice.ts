import type { NoticeToSend } from "#lib/arrivals/plan-notices.ts";
import { readNotice } from "#lib/arrivals/read-notice.ts";
import { emptyNotice, type TypedNotice } from "#lib/arrivals/typed-notice.ts";
import type { Address } from "#lib/domain/address.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { type FieldFault, shapeFaults } from "./field-fault.ts";
import { noticeSchema, type ReceivedNotice } from "./notice-schema.ts";

/**
 * A guest in a request's JSON. Left out: an arrival from abroad, into a hotel, at the property's address.
 * Problem: every field that is wrong, with its fault.
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
  const read = readNotice(policy, typedNotice(parsed.data, address));
  if (read.ok) return ok(read.value);
  return problem(
    read.problem.map(({ field, code, values }) => ({
      field: field in address || field === "kato" ? `address.${field}` : field,
      fault: code,
      ...(values && { values }),
    })),
  );
}

function typedNotice(
  { children = [], address: _, ...notice }: ReceivedNotice,
  address: Partial<Address>,
): TypedNotice {
  const { occasion = "ARRIVAL", dwelling = "hotel" } = notice;
  const given = Object.entries({ ...notice, ...address, occasion, dwelling });
  return {
    ...emptyNotice,
    ...Object.fromEntries(given.map(([field, value]) => [field, value ?? ""])),
    children: children.map(({ givenNames = "", passportNumber = "", ...child }) => ({
      ...child,
      givenNames,
      passportNumber,
    })),
  };
}
