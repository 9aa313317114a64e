-- CreateEnum
CREATE TYPE "BorderRecordKind" AS ENUM ('ENTRY', 'REFUSAL', 'EXIT');

-- CreateTable
CREATE TABLE "BorderRecord" (
    "id" UUID NOT NULL,
    "deskRecordId" UUID NOT NULL,
    "visaId" UUID NOT NULL,
    "kind" "BorderRecordKind" NOT NULL,
    "airport" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "officerId" UUID NOT NULL,
    "ground" TEXT,
    "remarks" TEXT NOT NULL DEFAULT '',
    "overstayDays" INTEGER,
    "conflicts" TEXT[],

    CONSTRAINT "BorderRecord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "BorderRecord_deskRecordId_key" ON "BorderRecord"("deskRecordId");

-- CreateIndex
CREATE INDEX "BorderRecord_visaId_at_idx" ON "BorderRecord"("visaId", "at");

-- CreateIndex
CREATE INDEX "BorderRecord_airport_at_idx" ON "BorderRecord"("airport", "at");

-- CreateIndex
CREATE INDEX "BorderRecord_officerId_recordedAt_idx" ON "BorderRecord"("officerId", "recordedAt");

-- AddForeignKey
ALTER TABLE "BorderRecord" ADD CONSTRAINT "BorderRecord_visaId_fkey" FOREIGN KEY ("visaId") REFERENCES "Visa"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BorderRecord" ADD CONSTRAINT "BorderRecord_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What has happened at the border is never changed and never deleted.
CREATE FUNCTION border_record_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'border records are append-only';
END $$;

CREATE TRIGGER border_record_append_only BEFORE UPDATE OR DELETE ON "BorderRecord"
  FOR EACH ROW EXECUTE FUNCTION border_record_refuse();
CREATE TRIGGER border_record_no_truncate BEFORE TRUNCATE ON "BorderRecord"
  FOR EACH STATEMENT EXECUTE FUNCTION border_record_refuse();
