-- CreateEnum
CREATE TYPE "NoticeStatus" AS ENUM ('EXPECTED', 'NOTIFIED', 'AMENDED', 'DEPARTED', 'UNDONE');

-- CreateEnum
CREATE TYPE "NoticeStage" AS ENUM ('EXPECTED', 'PRESENT', 'DEPARTED', 'UNDONE');

-- CreateEnum
CREATE TYPE "NoticeOccasion" AS ENUM ('ARRIVAL', 'ADDRESS_CHANGE', 'REGION_TRIP');

-- CreateEnum
CREATE TYPE "NoticeChannel" AS ENUM ('ENTRY', 'FORM', 'TABLE', 'API');

-- CreateTable
CREATE TABLE "ArrivalNotice" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "propertyId" UUID,
    "status" "NoticeStatus" NOT NULL,
    "stage" "NoticeStage" NOT NULL,
    "channel" "NoticeChannel" NOT NULL,
    "occasion" "NoticeOccasion" NOT NULL,
    "sameKey" TEXT,
    "entryVisaId" UUID,
    "receiptNumber" TEXT,
    "arrivalOn" DATE NOT NULL,
    "deadlineOn" DATE NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "notifiedAt" TIMESTAMPTZ(3),
    "departedOn" DATE,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneReason" TEXT,
    "confirmedAt" TIMESTAMPTZ(3),
    "borderPoint" TEXT NOT NULL,
    "stayFrom" DATE NOT NULL,
    "stayUntil" DATE,
    "purpose" TEXT NOT NULL,
    "surname" TEXT NOT NULL,
    "givenNames" TEXT NOT NULL,
    "sex" "Sex" NOT NULL,
    "birthDate" DATE NOT NULL,
    "nationality" TEXT NOT NULL,
    "passportNumber" TEXT NOT NULL,
    "passportIssuedOn" DATE,
    "passportExpiresOn" DATE,
    "visaNumber" TEXT,
    "children" JSONB NOT NULL DEFAULT '[]',
    "region" TEXT NOT NULL,
    "address" JSONB NOT NULL,
    "dwelling" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "words" TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArrivalNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeRevision" (
    "id" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actorRole" TEXT NOT NULL,
    "reason" TEXT,
    "content" JSONB NOT NULL,

    CONSTRAINT "NoticeRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeImport" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "rows" JSONB NOT NULL,
    "outcome" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "NoticeImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ArrivalNotice_sameKey_key" ON "ArrivalNotice"("sameKey");

-- CreateIndex
CREATE UNIQUE INDEX "ArrivalNotice_entryVisaId_key" ON "ArrivalNotice"("entryVisaId");

-- CreateIndex
CREATE UNIQUE INDEX "ArrivalNotice_receiptNumber_key" ON "ArrivalNotice"("receiptNumber");

-- CreateIndex
CREATE INDEX "ArrivalNotice_organisationId_stage_arrivalOn_id_idx" ON "ArrivalNotice"("organisationId", "stage", "arrivalOn", "id");

-- CreateIndex
CREATE INDEX "ArrivalNotice_organisationId_stage_deadlineOn_id_idx" ON "ArrivalNotice"("organisationId", "stage", "deadlineOn", "id");

-- CreateIndex
CREATE INDEX "ArrivalNotice_organisationId_stage_sortName_id_idx" ON "ArrivalNotice"("organisationId", "stage", "sortName", "id");

-- CreateIndex
CREATE INDEX "ArrivalNotice_organisationId_arrivalOn_id_idx" ON "ArrivalNotice"("organisationId", "arrivalOn", "id");

-- CreateIndex
CREATE INDEX "ArrivalNotice_propertyId_stage_arrivalOn_id_idx" ON "ArrivalNotice"("propertyId", "stage", "arrivalOn", "id");

-- CreateIndex
CREATE INDEX "ArrivalNotice_nationality_passportNumber_stage_idx" ON "ArrivalNotice"("nationality", "passportNumber", "stage");

-- CreateIndex
CREATE INDEX "ArrivalNotice_stage_region_deadlineOn_id_idx" ON "ArrivalNotice"("stage", "region", "deadlineOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "NoticeRevision_noticeId_revision_key" ON "NoticeRevision"("noticeId", "revision");

-- CreateIndex
CREATE INDEX "NoticeImport_organisationId_createdAt_idx" ON "NoticeImport"("organisationId", "createdAt");

-- CreateIndex
CREATE INDEX "NoticeImport_createdAt_idx" ON "NoticeImport"("createdAt");

-- AddForeignKey
ALTER TABLE "ArrivalNotice" ADD CONSTRAINT "ArrivalNotice_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArrivalNotice" ADD CONSTRAINT "ArrivalNotice_propertyId_fkey" FOREIGN KEY ("propertyId") REFERENCES "Property"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeRevision" ADD CONSTRAINT "NoticeRevision_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "ArrivalNotice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeImport" ADD CONSTRAINT "NoticeImport_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The search: words led by their organisation's id, found by their beginnings whatever the language of the database.
CREATE INDEX "ArrivalNotice_words" ON "ArrivalNotice" USING GIN (array_to_tsvector("words"));

-- The history of a notice stays as it was written.
CREATE FUNCTION notice_revision_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'revisions of arrival notices are append-only';
END $$;

CREATE TRIGGER notice_revision_append_only BEFORE UPDATE OR DELETE ON "NoticeRevision"
  FOR EACH ROW EXECUTE FUNCTION notice_revision_refuse();
