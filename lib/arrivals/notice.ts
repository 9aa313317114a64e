import { z } from "zod";
import { type Address, readAddress } from "#lib/domain/address.ts";
import type { ArrivalNotice, Prisma } from "#lib/platform/db/types.ts";
import { fieldNames, fromColumns, toColumns, typedValuesOf } from "#lib/platform/forms/fields.ts";
import { type Child, childFields, type Notice, noticeFields, type TypedNotice } from "./fields.ts";
import { noticeTerms, sortNameOf } from "./search-terms.ts";

const childSchema = z.record(z.enum(fieldNames(childFields)), z.string());

/** The columns of a notice's contents, with those for lists and searches. */
export const noticeColumns = (
  organisationId: string,
  notice: Notice,
  receiptNumber: string | null,
): Omit<
  Prisma.ArrivalNoticeCreateManyInput,
  "organisationId" | "status" | "stage" | "channel" | "deadlineOn"
> => ({
  ...toColumns(noticeFields, notice),
  children: [...notice.children],
  region: notice.address.region,
  address: { ...notice.address },
  sortName: sortNameOf(notice),
  searchTerms: noticeTerms(organisationId, notice, receiptNumber),
});

/** The contents of a stored notice. */
export const noticeOf = (row: ArrivalNotice): Notice => ({
  ...fromColumns(noticeFields, row),
  children: readChildren(row.children),
  address: storedAddress(row.address),
});

/** A notice as typed values. */
export const typedOf = (notice: Notice): TypedNotice => ({
  ...typedValuesOf(noticeFields, notice),
  ...notice.address,
  children: notice.children.map((child) => typedValuesOf(childFields, child)),
});

/** The children of a stored notice. */
export const readChildren = (stored: unknown): readonly Child[] =>
  z.array(childSchema).parse(stored) as readonly unknown[] as readonly Child[];

/** @throws Error when a stored address is invalid: a fault */
function storedAddress(stored: unknown): Address {
  const address = readAddress(stored);
  if (address === undefined) throw new Error("A notice is stored without its address");
  return address;
}
