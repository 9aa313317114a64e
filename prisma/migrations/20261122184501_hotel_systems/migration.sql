-- CreateTable
CREATE TABLE "PropertyToken" (
    "id" UUID NOT NULL,
    "propertyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "scopes" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PropertyToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiAnswer" (
    "tokenId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "status" INTEGER,
    "body" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApiAnswer_pkey" PRIMARY KEY ("tokenId","key")
);

-- CreateTable
CREATE TABLE "WebhookEndpoint" (
    "id" UUID NOT NULL,
    "propertyId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "secretVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookEndpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" UUID NOT NULL,
    "endpointId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "triedAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "status" INTEGER,
    "failure" TEXT,

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArrivalDigest" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArrivalDigest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArrivalReminder" (
    "noticeId" UUID NOT NULL,
    "moment" TEXT NOT NULL,
    "digestId" UUID NOT NULL,

    CONSTRAINT "ArrivalReminder_pkey" PRIMARY KEY ("noticeId","moment")
);

-- CreateIndex
CREATE UNIQUE INDEX "PropertyToken_hash_key" ON "PropertyToken"("hash");

-- CreateIndex
CREATE INDEX "PropertyToken_propertyId_createdAt_idx" ON "PropertyToken"("propertyId", "createdAt");

-- CreateIndex
CREATE INDEX "ApiAnswer_createdAt_idx" ON "ApiAnswer"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookEndpoint_propertyId_key" ON "WebhookEndpoint"("propertyId");

-- CreateIndex
CREATE INDEX "WebhookDelivery_endpointId_createdAt_idx" ON "WebhookDelivery"("endpointId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_endpointId_subjectId_revision_key" ON "WebhookDelivery"("endpointId", "subjectId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "ArrivalDigest_organisationId_on_key" ON "ArrivalDigest"("organisationId", "on");

-- CreateIndex
CREATE INDEX "ArrivalReminder_digestId_idx" ON "ArrivalReminder"("digestId");

-- AddForeignKey
ALTER TABLE "PropertyToken" ADD CONSTRAINT "PropertyToken_propertyId_fkey" FOREIGN KEY ("propertyId") REFERENCES "Property"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiAnswer" ADD CONSTRAINT "ApiAnswer_tokenId_fkey" FOREIGN KEY ("tokenId") REFERENCES "PropertyToken"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookEndpoint" ADD CONSTRAINT "WebhookEndpoint_propertyId_fkey" FOREIGN KEY ("propertyId") REFERENCES "Property"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_endpointId_fkey" FOREIGN KEY ("endpointId") REFERENCES "WebhookEndpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArrivalDigest" ADD CONSTRAINT "ArrivalDigest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArrivalReminder" ADD CONSTRAINT "ArrivalReminder_digestId_fkey" FOREIGN KEY ("digestId") REFERENCES "ArrivalDigest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
