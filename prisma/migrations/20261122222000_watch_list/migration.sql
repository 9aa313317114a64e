-- CreateTable
CREATE TABLE "WatchEntry" (
    "id" UUID NOT NULL,
    "surname" TEXT NOT NULL,
    "givenNames" TEXT NOT NULL,
    "birthDate" DATE,
    "passportNumber" TEXT,
    "issuingState" TEXT,
    "nameKey" TEXT NOT NULL,
    "words" TEXT[],
    "reason" TEXT NOT NULL,
    "expiresOn" DATE NOT NULL,
    "personKey" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,

    CONSTRAINT "WatchEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WatchEntry_birthDate_idx" ON "WatchEntry"("birthDate");

-- CreateIndex
CREATE INDEX "WatchEntry_passportNumber_idx" ON "WatchEntry"("passportNumber");

-- CreateIndex
CREATE INDEX "WatchEntry_createdAt_id_idx" ON "WatchEntry"("createdAt", "id");

-- A person has one entry that has not ended.
CREATE UNIQUE INDEX "WatchEntry_living_person" ON "WatchEntry" ("personKey") WHERE "endedAt" IS NULL;

-- The list's search: words by their beginnings.
CREATE INDEX "WatchEntry_words" ON "WatchEntry" USING GIN (notice_words("words"));
