import { randomInt } from "node:crypto";
import type { PlainDate } from "#lib/domain/plain-date.ts";

/** A receipt's number: the year and ten random digits, so that it does not disclose the number of receipts. */
export function newReceiptNumber(paidOn: PlainDate): string {
  const digits = String(randomInt(10_000_000_000)).padStart(10, "0");
  return `${paidOn.slice(0, 4)}-${digits.slice(0, 5)}-${digits.slice(5)}`;
}
