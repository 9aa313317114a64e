import { z } from "zod";
import type { SentNotice } from "#lib/arrivals/notify-arrivals.ts";
import { printedReceiptNumber } from "#lib/arrivals/receipt-number.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { apiProblem, describeProblem } from "./api-problem.ts";
import type { Sent } from "./send-notices.ts";

/** An accepted notice. */
export const sentAnswer = z.object({
  id: z.uuid(),
  receiptNumber: z.string(),
  notifiedAt: z.iso.datetime(),
  deadline: z.iso.date(),
  late: z.boolean(),
  /** True if it had been sent before, so that it was not sent again. */
  known: z.boolean(),
  warnings: z.array(z.object({ field: z.string(), reason: z.string() })),
});

/** The result for one guest in a batch, at the guest's position in the request. */
export const batchAnswer = z.object({
  accepted: z.int(),
  refused: z.int(),
  results: z.array(
    z.union([
      z.object({ index: z.int(), status: z.literal([200, 201]), notice: sentAnswer }),
      z.object({ index: z.int(), status: z.literal(422), problem: apiProblem }),
    ]),
  ),
});

/** The answer for an accepted notice, without the guest's data. */
export const describeSent = (notice: SentNotice): z.infer<typeof sentAnswer> => ({
  id: notice.id,
  receiptNumber: printedReceiptNumber(notice.receiptNumber),
  notifiedAt: notice.notifiedAt.toISOString(),
  deadline: notice.deadline,
  late: notice.late,
  known: notice.known,
  warnings: notice.warnings.map(({ field, reason }) => ({ field, reason })),
});

/** The results of a batch. */
export function describeBatch(locale: Locale, outcomes: readonly Sent[]): z.infer<typeof batchAnswer> {
  const results = outcomes.map((outcome, index) =>
    outcome.ok
      ? {
          index,
          status: outcome.notice.known ? (200 as const) : (201 as const),
          notice: describeSent(outcome.notice),
        }
      : { index, status: 422 as const, problem: describeProblem(locale, "invalid-notice", outcome.faults) },
  );
  const accepted = outcomes.filter(({ ok }) => ok).length;
  return { accepted, refused: outcomes.length - accepted, results };
}
