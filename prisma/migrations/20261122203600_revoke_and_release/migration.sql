-- AlterEnum
ALTER TYPE "InvitationOutcome" ADD VALUE 'REVOKE';

-- AlterEnum
ALTER TYPE "OrganisationStatus" ADD VALUE 'RELEASED';

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN "releasedAt" TIMESTAMPTZ(3);

-- A number that an officer has released may be registered again; the old row keeps it for the books.
DROP INDEX "Organisation_idNumber_key";
CREATE UNIQUE INDEX "Organisation_idNumber_living" ON "Organisation" ("idNumber") WHERE "releasedAt" IS NULL;

-- CreateIndex
CREATE INDEX "Organisation_idNumber_idx" ON "Organisation"("idNumber");
