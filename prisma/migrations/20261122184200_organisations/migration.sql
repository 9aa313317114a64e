-- CreateEnum
CREATE TYPE "OrganisationStatus" AS ENUM ('NEW', 'CONFIRMED', 'RETURNED');

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "contactName" TEXT,
ADD COLUMN     "licenceKey" TEXT,
ADD COLUMN     "licenceNumber" TEXT,
ADD COLUMN     "returnReasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "returnText" TEXT,
ADD COLUMN     "status" "OrganisationStatus" NOT NULL DEFAULT 'NEW',
ADD COLUMN     "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "chosenAt" TIMESTAMPTZ(3),
ADD COLUMN     "leftAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "MemberInvite" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "MembershipRole" NOT NULL,
    "locale" "Locale" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "MemberInvite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Property" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Property_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MemberInvite_organisationId_createdAt_idx" ON "MemberInvite"("organisationId", "createdAt");

-- CreateIndex
CREATE INDEX "Property_organisationId_name_idx" ON "Property"("organisationId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_licenceKey_key" ON "Organisation"("licenceKey");

-- CreateIndex
CREATE INDEX "Organisation_status_submittedAt_idx" ON "Organisation"("status", "submittedAt");

-- AddForeignKey
ALTER TABLE "MemberInvite" ADD CONSTRAINT "MemberInvite_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Property" ADD CONSTRAINT "Property_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was confirmed before there was a status stays confirmed.
UPDATE "Organisation" SET "status" = 'CONFIRMED' WHERE "confirmedAt" IS NOT NULL;
