-- CreateTable
CREATE TABLE "ShareCode" (
    "id" UUID NOT NULL,
    "visaId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShareCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShareLook" (
    "id" UUID NOT NULL,
    "shareCodeId" UUID NOT NULL,
    "organisation" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ShareLook_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ShareCode_codeHash_key" ON "ShareCode"("codeHash");

-- CreateIndex
CREATE INDEX "ShareCode_visaId_createdAt_idx" ON "ShareCode"("visaId", "createdAt");

-- CreateIndex
CREATE INDEX "ShareLook_shareCodeId_at_idx" ON "ShareLook"("shareCodeId", "at");

-- AddForeignKey
ALTER TABLE "ShareCode" ADD CONSTRAINT "ShareCode_visaId_fkey" FOREIGN KEY ("visaId") REFERENCES "Visa"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareLook" ADD CONSTRAINT "ShareLook_shareCodeId_fkey" FOREIGN KEY ("shareCodeId") REFERENCES "ShareCode"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
