import type { Group } from "./fill-service.ts";

const paid = (applications: number): string =>
  `(SELECT n, pg_temp.paid_at(n, ${applications}) AS paid FROM generate_series(1::bigint, ${applications}) n
    WHERE pg_temp.status_of(n, ${applications}) NOT IN ('DRAFT', 'SUBMITTED', 'LAPSED'))`;

/**
 * The fee of each paid application; one payment in five hundred arrived twice and was returned, one in a thousand is
 * disputed.
 */
export const fillMoney: Group = ({ applications }) => [
  `INSERT INTO "Order" ("id", "status", "amount", "currency", "providerSessionId", "providerPaymentId", "receiptNumber",
     "createdAt", "nextCheckAt", "paidAt")
   SELECT pg_temp.id_of('order', n), (CASE WHEN n % 1000 = 0 THEN 'DISPUTED' ELSE 'PAID' END)::"OrderStatus", 6000,
     CASE WHEN n % 3 = 0 THEN 'EUR' ELSE 'USD' END, 'cs_' || n, 'pi_' || n, '2026-' || overlay(lpad(n::text, 10, '0') placing '-' from 6 for 0), paid, paid, paid
   FROM ${paid(applications)} AS p`,
  `INSERT INTO "OrderItem" ("orderId", "applicationId", "amount")
   SELECT pg_temp.id_of('order', n), pg_temp.id_of('application', n), 6000 FROM ${paid(applications)} AS p`,
  `INSERT INTO "PaymentReturn" ("id", "paymentId", "orderId", "amount", "currency", "reason", "requestedAt", "confirmedAt")
   SELECT pg_temp.id_of('money-back', n), 'pi_twice_' || n, pg_temp.id_of('order', n), 6000, 'USD', 'second-capture', paid, paid
   FROM ${paid(applications)} AS p WHERE n % 500 = 1`,
  `INSERT INTO "PaymentDispute" ("id", "orderId", "status", "amount", "currency", "openedAt")
   SELECT 'dp_' || n, pg_temp.id_of('order', n), 'OPEN', 6000, 'USD', paid FROM ${paid(applications)} AS p WHERE n % 1000 = 0`,
  `INSERT INTO "PaymentIssue" ("id", "key", "kind", "paymentId", "orderId", "detail", "foundAt", "resolvedAt", "resolution")
   SELECT pg_temp.id_of('issue', n), 'specimen:' || n, 'unbooked-payment', 'pi_' || n, pg_temp.id_of('order', n), '', paid,
     CASE WHEN n > 100 THEN paid END, CASE WHEN n > 100 THEN 'returned' END
   FROM ${paid(applications)} AS p WHERE n <= 20 OR n % 400 = 0`,
];
