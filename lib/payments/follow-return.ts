import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { closeIssues, raiseIssue } from "./payment-issues.ts";
import type { ProviderPayment } from "./payment-provider.ts";

/** Records the result of a return that the portal requested; money returned without the portal is an issue (R6). */
export async function followReturn(payment: ProviderPayment): Promise<void> {
  const { paymentId, returnedAmount, returnFailed, currency } = payment;
  const ours = await db().paymentReturn.findUnique({ where: { paymentId } });
  const wanted = ours?.amount ?? 0;
  const order = await db().order.findUnique({
    where: { providerPaymentId: paymentId },
    select: { id: true },
  });
  const orderId = ours?.orderId ?? order?.id;
  const about = { about: paymentId, paymentId, ...(orderId !== undefined && { orderId }) };
  if (returnedAmount > wanted) {
    const detail = `${returnedAmount} instead of ${wanted} ${currency}`;
    await raiseIssue({ kind: "foreign-return", ...about, detail });
  }
  if (!ours) return;
  if (returnedAmount >= wanted) {
    await db().paymentReturn.updateMany({
      where: { paymentId, confirmedAt: null },
      data: { confirmedAt: now(), failedAt: null },
    });
    await closeIssues(["failed-return"], paymentId);
  } else if (returnFailed) {
    await db().paymentReturn.updateMany({
      where: { paymentId },
      data: { confirmedAt: null, failedAt: now() },
    });
    await raiseIssue({ kind: "failed-return", ...about, detail: `${wanted} ${currency}` });
  }
}
