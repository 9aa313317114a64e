import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";
import { readReceiptNumber } from "./receipt-number.ts";

/** The public answer about a receipt; nothing about the guest. */
export type ReceiptAnswer =
  | { readonly kind: "unknown" }
  | {
      readonly kind: "genuine" | "undone";
      readonly number: string;
      readonly notifiedAt: Date;
      readonly late: boolean;
      readonly host: string;
    };

const limit = { name: "check-receipt", points: 30, seconds: 600 };

/**
 * Checks whether a receipt is genuine. An unknown number and an impossible one get the same answer. Problem: too many
 * attempts.
 */
export async function checkReceipt(
  typed: string,
  address: string,
): Promise<Result<ReceiptAnswer, { readonly kind: "too-many"; readonly retryAfterSeconds: number }>> {
  const use = await rateLimit(limit, address);
  if (!use.allowed) return problem({ kind: "too-many", retryAfterSeconds: use.retryAfterSeconds });
  const number = readReceiptNumber(typed);
  const row =
    number === undefined
      ? null
      : await db().arrivalNotice.findUnique({
          where: { receiptNumber: number },
          select: {
            status: true,
            notifiedAt: true,
            late: true,
            organisation: { select: { kind: true, name: true } },
          },
        });
  if (number === undefined || !row?.notifiedAt) return ok({ kind: "unknown" });
  const { kind, name } = row.organisation;
  return ok({
    kind: row.status === "UNDONE" ? "undone" : "genuine",
    number,
    notifiedAt: row.notifiedAt,
    late: row.late,
    // The name of an individual is personal data too.
    host: kind === "INDIVIDUAL" ? "" : name,
  });
}
