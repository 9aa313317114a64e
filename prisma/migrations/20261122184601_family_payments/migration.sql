-- CreateEnum
CREATE TYPE "DisputeStatus" AS ENUM ('OPEN', 'WON', 'LOST');

-- DropForeignKey
ALTER TABLE "Order" DROP CONSTRAINT "Order_applicationId_fkey";

-- DropIndex
DROP INDEX "Order_applicationId_idx";

-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "heldAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Order" ADD COLUMN "cameBackAt" TIMESTAMPTZ(3),
ADD COLUMN "nextCheckAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "OrderItem" (
    "orderId" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "amount" INTEGER NOT NULL,
    "living" BOOLEAN NOT NULL DEFAULT true,
    "returned" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "OrderItem_pkey" PRIMARY KEY ("orderId","applicationId")
);

-- CreateTable
CREATE TABLE "PaymentReturn" (
    "id" UUID NOT NULL,
    "paymentId" TEXT NOT NULL,
    "orderId" UUID,
    "amount" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PaymentReturn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentDispute" (
    "id" TEXT NOT NULL,
    "orderId" UUID NOT NULL,
    "status" "DisputeStatus" NOT NULL,
    "amount" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PaymentDispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentIssue" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "eventId" TEXT,
    "paymentId" TEXT,
    "orderId" UUID,
    "detail" TEXT NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,
    "resolution" TEXT,

    CONSTRAINT "PaymentIssue_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OrderItem_applicationId_idx" ON "OrderItem"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentReturn_paymentId_key" ON "PaymentReturn"("paymentId");

-- CreateIndex
CREATE INDEX "PaymentReturn_requestedAt_idx" ON "PaymentReturn"("requestedAt");

-- CreateIndex
CREATE INDEX "PaymentDispute_orderId_idx" ON "PaymentDispute"("orderId");

-- CreateIndex
CREATE INDEX "PaymentDispute_openedAt_idx" ON "PaymentDispute"("openedAt");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentIssue_key_key" ON "PaymentIssue"("key");

-- CreateIndex
CREATE INDEX "PaymentIssue_resolvedAt_foundAt_idx" ON "PaymentIssue"("resolvedAt", "foundAt");

-- CreateIndex
CREATE INDEX "Order_status_nextCheckAt_idx" ON "Order"("status", "nextCheckAt");

-- CreateIndex
CREATE INDEX "Order_paidAt_idx" ON "Order"("paidAt");

-- AddForeignKey
ALTER TABLE "OrderItem" ADD CONSTRAINT "OrderItem_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderItem" ADD CONSTRAINT "OrderItem_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentReturn" ADD CONSTRAINT "PaymentReturn_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentDispute" ADD CONSTRAINT "PaymentDispute_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Each order so far has paid for one application.
INSERT INTO "OrderItem" ("orderId", "applicationId", "amount", "living", "returned")
SELECT "id", "applicationId", "amount", "status" IN ('OPEN', 'PENDING', 'PAID', 'DISPUTED'), "status" = 'RETURNED' FROM "Order";
-- A return takes its order's id, by which its mail may be waiting.
INSERT INTO "PaymentReturn" ("id", "paymentId", "orderId", "amount", "currency", "reason", "requestedAt")
SELECT "id", "providerPaymentId", "id", "amount", "currency", 'order-returned', coalesce("paidAt", "createdAt")
FROM "Order" WHERE "status" = 'RETURNED' AND "providerPaymentId" IS NOT NULL;
-- The job of a return that is under way finds the return by its own id now. A new database has no jobs yet.
DO $$ BEGIN
  IF to_regclass('graphile_worker._private_jobs') IS NOT NULL THEN
    UPDATE graphile_worker._private_jobs SET payload = json_build_object('returnId', payload ->> 'orderId')
    WHERE task_id IN (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'return-payment');
  END IF;
END $$;
DROP INDEX "Order_one_living";
ALTER TABLE "Order" DROP COLUMN "applicationId";

-- One living order of an application: asked for again, also at once, it is the same one.
CREATE UNIQUE INDEX "OrderItem_one_living" ON "OrderItem" ("applicationId") WHERE "living";

CREATE FUNCTION order_is_living(status "OrderStatus") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN status IN ('OPEN', 'PENDING', 'PAID', 'DISPUTED');

CREATE FUNCTION order_items_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "OrderItem" SET "living" = order_is_living(NEW."status") AND NOT "returned" WHERE "orderId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER order_items_follow AFTER UPDATE OF "status" ON "Order"
  FOR EACH ROW WHEN (OLD."status" IS DISTINCT FROM NEW."status") EXECUTE FUNCTION order_items_follow();

CREATE FUNCTION order_item_lives() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."living" := NOT NEW."returned"
    AND (SELECT order_is_living(o."status") FROM "Order" o WHERE o."id" = NEW."orderId");
  RETURN NEW;
END $$;
CREATE TRIGGER order_item_lives BEFORE INSERT OR UPDATE OF "returned" ON "OrderItem"
  FOR EACH ROW EXECUTE FUNCTION order_item_lives();
