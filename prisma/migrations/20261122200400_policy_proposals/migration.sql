-- CreateEnum
CREATE TYPE "PolicyProposalStatus" AS ENUM ('DRAFT', 'PROPOSED', 'PUBLISHED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "PolicyProposal" (
    "id" UUID NOT NULL,
    "status" "PolicyProposalStatus" NOT NULL DEFAULT 'DRAFT',
    "base" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "proposedById" UUID NOT NULL,
    "decidedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PolicyProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Announcement" (
    "id" UUID NOT NULL,
    "texts" JSONB NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PolicyProposal_status_createdAt_idx" ON "PolicyProposal"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Announcement_until_idx" ON "Announcement"("until");

-- A published version is never edited and never removed: applications keep the one they were submitted under.
CREATE FUNCTION policy_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published policy version does not change';
END $$;

CREATE TRIGGER policy_published BEFORE UPDATE OR DELETE ON "PolicyVersion"
  FOR EACH ROW EXECUTE FUNCTION policy_refuse();

-- What was published or withdrawn stays as it was signed; no proposal is published by its own author.
CREATE FUNCTION policy_proposal_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" IN ('PUBLISHED', 'WITHDRAWN') THEN
    RAISE EXCEPTION 'a decided policy proposal does not change';
  END IF;
  IF NEW."status" = 'PUBLISHED' AND NEW."decidedById" IS NOT DISTINCT FROM NEW."proposedById" THEN
    RAISE EXCEPTION 'a policy proposal is published by a second person';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER policy_proposal_decided BEFORE UPDATE ON "PolicyProposal"
  FOR EACH ROW EXECUTE FUNCTION policy_proposal_keep();
