-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "birthDate" DATE,
ADD COLUMN     "nameKey" TEXT,
ADD COLUMN     "purpose" "Purpose",
ADD COLUMN     "territory" TEXT,
ADD COLUMN     "words" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "SavedFilter" (
    "id" UUID NOT NULL,
    "officerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedFilter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SavedFilter_officerId_name_key" ON "SavedFilter"("officerId", "name");

-- CreateIndex
CREATE INDEX "Application_birthDate_idx" ON "Application"("birthDate");

-- CreateIndex
CREATE INDEX "Document_sha256_idx" ON "Document"("sha256");

-- AddForeignKey
ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The queue as it is asked for: what is open, by the promised date with those undated last, after a given row.
CREATE INDEX "Application_open" ON "Application" ((COALESCE("promisedOn", DATE '9999-12-31')), "id")
  WHERE "status" IN ('PAID', 'IN_REVIEW');
CREATE INDEX "Application_open_territory" ON "Application" ("territory", (COALESCE("promisedOn", DATE '9999-12-31')), "id")
  WHERE "status" IN ('PAID', 'IN_REVIEW');
CREATE INDEX "Application_held" ON "Application" ("officerId", (COALESCE("promisedOn", DATE '9999-12-31')), "id")
  WHERE "status" IN ('PAID', 'IN_REVIEW') AND "officerId" IS NOT NULL;
CREATE INDEX "Application_state" ON "Application" ("status", (COALESCE("promisedOn", DATE '9999-12-31')), "id");
CREATE INDEX "Application_state_territory" ON "Application"
  ("status", "territory", (COALESCE("promisedOn", DATE '9999-12-31')), "id")
  WHERE "status" NOT IN ('DRAFT', 'SUBMITTED');

-- Words of names and numbers; notice_words says what a row's conversion costs, so that the index is chosen.
CREATE INDEX "Application_words" ON "Application" USING GIN (notice_words("words"));

-- Declared before there were these columns: the job index-cases fills them in.
CREATE INDEX "Application_unindexed" ON "Application" ("id") WHERE "frozen" IS NOT NULL AND "nameKey" IS NULL;
