-- CreateEnum
CREATE TYPE "ProposalKind" AS ENUM ('REFUSAL', 'REVOCATION');

-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('WAITING', 'SIGNED', 'SENT_BACK', 'DROPPED');

-- CreateEnum
CREATE TYPE "RevocationCause" AS ENUM ('DECISION', 'REISSUE', 'REOPENING');

-- DropIndex
DROP INDEX "Visa_applicationId_key";

-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "signatureSince" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Visa" ADD COLUMN     "replacesId" UUID,
ADD COLUMN     "revocationCause" "RevocationCause",
ADD COLUMN     "revocationText" TEXT;

-- CreateTable
CREATE TABLE "ApplicationReturn" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "fields" TEXT[],
    "documents" "DocumentKind"[],
    "text" TEXT NOT NULL,
    "frozen" JSONB NOT NULL,
    "officerId" UUID NOT NULL,
    "returnedAt" TIMESTAMPTZ(3) NOT NULL,
    "resubmittedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApplicationReturn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReturnedDocument" (
    "id" UUID NOT NULL,
    "returnId" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "fileKey" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "ReturnedDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionProposal" (
    "id" UUID NOT NULL,
    "kind" "ProposalKind" NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'WAITING',
    "applicationId" UUID NOT NULL,
    "visaId" UUID,
    "ground" TEXT,
    "text" TEXT NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "remark" TEXT,

    CONSTRAINT "DecisionProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reopening" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "from" "ApplicationStatus" NOT NULL,
    "refusalGround" TEXT,
    "refusalText" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "text" TEXT NOT NULL,
    "officerId" UUID NOT NULL,
    "reopenedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reopening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ApplicationReturn_applicationId_returnedAt_idx" ON "ApplicationReturn"("applicationId", "returnedAt");

-- CreateIndex
CREATE INDEX "ReturnedDocument_fileKey_idx" ON "ReturnedDocument"("fileKey");

-- CreateIndex
CREATE UNIQUE INDEX "ReturnedDocument_returnId_kind_key" ON "ReturnedDocument"("returnId", "kind");

-- CreateIndex
CREATE INDEX "DecisionProposal_applicationId_proposedAt_idx" ON "DecisionProposal"("applicationId", "proposedAt");

-- CreateIndex
CREATE INDEX "DecisionProposal_status_proposedAt_id_idx" ON "DecisionProposal"("status", "proposedAt", "id");

-- CreateIndex
CREATE INDEX "Reopening_applicationId_reopenedAt_idx" ON "Reopening"("applicationId", "reopenedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Visa_replacesId_key" ON "Visa"("replacesId");

-- CreateIndex
CREATE INDEX "Visa_applicationId_issuedAt_idx" ON "Visa"("applicationId", "issuedAt");

-- AddForeignKey
ALTER TABLE "ApplicationReturn" ADD CONSTRAINT "ApplicationReturn_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnedDocument" ADD CONSTRAINT "ReturnedDocument_returnId_fkey" FOREIGN KEY ("returnId") REFERENCES "ApplicationReturn"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionProposal" ADD CONSTRAINT "DecisionProposal_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionProposal" ADD CONSTRAINT "DecisionProposal_visaId_fkey" FOREIGN KEY ("visaId") REFERENCES "Visa"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionProposal" ADD CONSTRAINT "DecisionProposal_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionProposal" ADD CONSTRAINT "DecisionProposal_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reopening" ADD CONSTRAINT "Reopening_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visa" ADD CONSTRAINT "Visa_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Visa"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One living visa for an application: a re-opened decision or another passport revokes the one before.
CREATE UNIQUE INDEX "Visa_one_living" ON "Visa" ("applicationId") WHERE "status" <> 'REVOKED';

-- The list of revoked visas is asked for again and again.
CREATE INDEX "Visa_revoked" ON "Visa" ("validUntil") WHERE "status" = 'REVOKED';

-- One decision at a time waits for a second signature, and one return for its correction.
CREATE UNIQUE INDEX "DecisionProposal_one_waiting" ON "DecisionProposal" ("applicationId") WHERE "status" = 'WAITING';
CREATE UNIQUE INDEX "ApplicationReturn_one_open" ON "ApplicationReturn" ("applicationId") WHERE "resubmittedAt" IS NULL;
