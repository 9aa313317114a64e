-- CreateEnum
CREATE TYPE "InvitationOutcome" AS ENUM ('ISSUE', 'RETURN', 'REFUSE');

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "decisionId" UUID,
ADD COLUMN     "groupId" UUID,
ADD COLUMN     "guestEmail" TEXT,
ADD COLUMN     "guestLocale" "Locale",
ADD COLUMN     "line" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "passportExpiry" DATE,
ADD COLUMN     "promisedOn" DATE,
ADD COLUMN     "requestKey" TEXT,
ADD COLUMN     "rowHash" TEXT,
ADD COLUMN     "submittedAt" TIMESTAMPTZ(3),
ADD COLUMN     "territory" TEXT;

-- CreateTable
CREATE TABLE "InvitationGroup" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "createdById" UUID,
    "title" TEXT NOT NULL DEFAULT '',
    "onPaper" BOOLEAN NOT NULL DEFAULT false,
    "dueOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InvitationGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvitationRow" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "typed" JSONB NOT NULL,
    "rowHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InvitationRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvitationDocument" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "fileKeys" TEXT[],
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InvitationDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvitationDecision" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "outcome" "InvitationOutcome" NOT NULL,
    "ground" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "officerId" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InvitationDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InvitationGroup_organisationId_createdAt_idx" ON "InvitationGroup"("organisationId", "createdAt");

-- CreateIndex
CREATE INDEX "InvitationGroup_dueOn_id_idx" ON "InvitationGroup"("dueOn", "id");

-- CreateIndex
CREATE INDEX "InvitationRow_groupId_line_idx" ON "InvitationRow"("groupId", "line");

-- CreateIndex
CREATE UNIQUE INDEX "InvitationRow_groupId_rowHash_key" ON "InvitationRow"("groupId", "rowHash");

-- CreateIndex
CREATE INDEX "InvitationDocument_groupId_createdAt_idx" ON "InvitationDocument"("groupId", "createdAt");

-- CreateIndex
CREATE INDEX "InvitationDecision_groupId_decidedAt_idx" ON "InvitationDecision"("groupId", "decidedAt");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_createdAt_id_idx" ON "Invitation"("organisationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_rowHash_idx" ON "Invitation"("organisationId", "rowHash");

-- CreateIndex
CREATE INDEX "Invitation_groupId_status_idx" ON "Invitation"("groupId", "status");

-- CreateIndex
CREATE INDEX "Invitation_status_lastDay_idx" ON "Invitation"("status", "lastDay");

-- CreateIndex
CREATE INDEX "Invitation_passportNumber_idx" ON "Invitation"("passportNumber");

-- AddForeignKey
ALTER TABLE "InvitationGroup" ADD CONSTRAINT "InvitationGroup_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationGroup" ADD CONSTRAINT "InvitationGroup_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationRow" ADD CONSTRAINT "InvitationRow_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "InvitationGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationDocument" ADD CONSTRAINT "InvitationDocument_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "InvitationGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationDecision" ADD CONSTRAINT "InvitationDecision_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "InvitationGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "InvitationGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "InvitationDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A table may be sent again without doubling anybody: who, for what and when is asked for once by a host.
CREATE UNIQUE INDEX "Invitation_one_living_request" ON "Invitation" ("organisationId", "requestKey")
  WHERE "status" IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'ISSUED', 'USED');
