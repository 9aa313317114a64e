-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "words" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "FeeDay" (
    "day" DATE NOT NULL,
    "currency" TEXT NOT NULL,
    "payments" INTEGER NOT NULL,
    "applications" INTEGER NOT NULL,
    "fees" BIGINT NOT NULL,
    "disputed" BIGINT NOT NULL,
    "returned" BIGINT NOT NULL,

    CONSTRAINT "FeeDay_pkey" PRIMARY KEY ("day","currency")
);

-- CreateIndex
CREATE INDEX "User_role_idx" ON "User"("role");

-- CreateIndex
CREATE INDEX "ArrivalNotice_stage_deadlineOn_id_idx" ON "ArrivalNotice"("stage", "deadlineOn", "id");

-- CreateIndex
CREATE INDEX "Invitation_status_createdAt_id_idx" ON "Invitation"("status", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Invitation_createdAt_id_idx" ON "Invitation"("createdAt", "id");

-- Officers search all invitations by words; notice_words says what a row's conversion costs, so that the index is chosen.
CREATE INDEX "Invitation_words" ON "Invitation" USING GIN (notice_words("words"));
-- Asked for before there were words: the job index-invitations fills them in.
CREATE INDEX "Invitation_unindexed" ON "Invitation" ("id") WHERE "words" = '{}';

-- The fees of a period by day in Kazakhstan and by currency: the only place that says how they are counted.
CREATE FUNCTION fee_days(since timestamptz, until timestamptz) RETURNS TABLE (
  day date, currency text, payments int, applications int, fees bigint, disputed bigint, returned bigint
) LANGUAGE sql STABLE AS $$
  WITH paid AS (
    SELECT (o."paidAt" AT TIME ZONE 'Asia/Almaty')::date AS day, o."currency", count(*)::int AS payments,
      sum(i.applications)::int AS applications, sum(i.fees)::bigint AS fees,
      coalesce(sum(i.fees) FILTER (WHERE o."status" = 'DISPUTED'), 0)::bigint AS disputed
    FROM "Order" o CROSS JOIN LATERAL (
      SELECT count(*) AS applications, sum("amount") AS fees FROM "OrderItem" WHERE "orderId" = o."id" AND NOT "returned"
    ) AS i
    WHERE o."paidAt" >= since AND o."paidAt" < until AND o."status" IN ('PAID', 'DISPUTED') AND i.applications > 0
    GROUP BY 1, 2
  ), back AS (
    SELECT ("requestedAt" AT TIME ZONE 'Asia/Almaty')::date AS day, "currency", sum("amount")::bigint AS returned
    FROM "PaymentReturn" WHERE "requestedAt" >= since AND "requestedAt" < until
    GROUP BY 1, 2
  )
  SELECT day, currency, coalesce(paid.payments, 0), coalesce(paid.applications, 0), coalesce(paid.fees, 0),
    coalesce(paid.disputed, 0), coalesce(back.returned, 0)
  FROM paid FULL JOIN back USING (day, currency)
$$;

INSERT INTO "FeeDay" SELECT * FROM fee_days('-infinity', 'infinity');
