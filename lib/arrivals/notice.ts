import { z } from "zod";
import { type Address, readAddress } from "#lib/domain/address.ts";
import type { Arrival, Child, Dwelling, StayPurpose } from "#lib/domain/arrival.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import type { ArrivalNotice, Prisma } from "#lib/platform/db/types.ts";
import { searchWords, sortNameOf } from "./search-words.ts";

/** Everything that a notice says of its guest. */
export type Notice = Arrival<Address>;

const childSchema = z.object({
  surname: z.string(),
  givenNames: z.string(),
  birthDate: z.string(),
  passportNumber: z.string(),
});

/** The columns of what a notice says, with those that lists and searches need. */
export const noticeColumns = (
  organisationId: string,
  notice: Notice,
  receiptNumber: string | null,
): Omit<
  Prisma.ArrivalNoticeCreateManyInput,
  "organisationId" | "status" | "stage" | "channel" | "deadlineOn"
> => ({
  occasion: notice.occasion,
  arrivalOn: toDbDate(notice.arrivalOn),
  borderPoint: notice.borderPoint,
  stayFrom: toDbDate(notice.stayFrom),
  stayUntil: dbDateOrNull(notice.stayUntil),
  purpose: notice.purpose,
  surname: notice.surname,
  givenNames: notice.givenNames,
  sex: notice.sex,
  birthDate: toDbDate(notice.birthDate),
  nationality: notice.nationality,
  passportNumber: notice.passportNumber,
  passportIssuedOn: dbDateOrNull(notice.passportIssuedOn),
  passportExpiresOn: dbDateOrNull(notice.passportExpiresOn),
  visaNumber: notice.visaNumber === "" ? null : notice.visaNumber,
  children: [...notice.children],
  region: notice.address.region,
  address: { ...notice.address },
  dwelling: notice.dwelling,
  sortName: sortNameOf(notice),
  words: searchWords(organisationId, notice, receiptNumber),
});

/** What a stored notice says. */
export const noticeOf = (row: ArrivalNotice): Notice => ({
  occasion: row.occasion,
  arrivalOn: fromDbDate(row.arrivalOn),
  borderPoint: row.borderPoint,
  stayFrom: fromDbDate(row.stayFrom),
  stayUntil: plainOrNull(row.stayUntil),
  purpose: row.purpose as StayPurpose,
  surname: row.surname,
  givenNames: row.givenNames,
  sex: row.sex,
  birthDate: fromDbDate(row.birthDate),
  nationality: row.nationality,
  passportNumber: row.passportNumber,
  passportIssuedOn: plainOrNull(row.passportIssuedOn),
  passportExpiresOn: plainOrNull(row.passportExpiresOn),
  visaNumber: row.visaNumber ?? "",
  children: readChildren(row.children),
  address: storedAddress(row.address),
  dwelling: row.dwelling as Dwelling,
});

/** The children of a stored notice. */
export const readChildren = (stored: unknown): readonly Child[] =>
  z.array(childSchema).parse(stored) as unknown as readonly Child[];

const dbDateOrNull = (date: PlainDate | null): Date | null => (date === null ? null : toDbDate(date));

const plainOrNull = (date: Date | null): PlainDate | null => (date === null ? null : fromDbDate(date));

/** @throws Error when a stored address is none: that is a fault */
function storedAddress(stored: unknown): Address {
  const address = readAddress(stored);
  if (address === undefined) throw new Error("A notice is stored without its address");
  return address;
}
