-- The whole database, one section per noun as in prisma/schema.prisma, from which Prisma derives tables, keys and plain
-- indexes. Checks, partial indexes, functions and triggers, which Prisma's schema cannot express, follow their table.

-- ── search ──────────────────────────────────────────────────────────────────────

-- A word search must begin with its index, however many rows match. PostgreSQL underestimates array_to_tsvector and
-- would rather scan a long list in order and convert row after row, so this function declares its real cost. It is
-- deliberately not parallel safe: starting parallel workers takes longer than the whole search.
CREATE FUNCTION terms_vector(words text[]) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE STRICT COST 1000 AS $$
BEGIN
  RETURN array_to_tsvector(words);
END $$;

-- ── append-only ─────────────────────────────────────────────────────────────────

-- Refuses a change, with the message that the trigger gives.
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0];
END $$;

-- ── accounts ────────────────────────────────────────────────────────────────────

CREATE TYPE "Role" AS ENUM ('APPLICANT', 'HOST', 'OFFICER', 'SENIOR_OFFICER', 'BORDER_OFFICER', 'SUPERVISOR', 'AUDITOR');

CREATE TYPE "Locale" AS ENUM ('kk', 'ru', 'en');

CREATE TABLE "User" (
  "id" UUID NOT NULL,
  "email" TEXT NOT NULL,
  "passwordHash" TEXT NOT NULL,
  "role" "Role" NOT NULL DEFAULT 'APPLICANT',
  "locale" "Locale" NOT NULL DEFAULT 'en',
  "emailConfirmedAt" TIMESTAMPTZ(3),
  "disabledAt" TIMESTAMPTZ(3),
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "lastSeenAt" TIMESTAMPTZ(3),
  "secondFactorWaived" BOOLEAN NOT NULL DEFAULT false,

  CONSTRAINT "User_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "User_email_in_lower_case" CHECK ("email" = lower("email") AND "email" LIKE '_%@_%')
);
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");
CREATE INDEX "User_role_idx" ON "User"("role");

CREATE TABLE "Session" (
  "id" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  "browser" TEXT,
  "address" TEXT,

  CONSTRAINT "Session_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Session_expires_later" CHECK ("expiresAt" > "createdAt")
);
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

CREATE TABLE "SecondFactor" (
  "userId" UUID NOT NULL,
  "secret" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "lastStep" INTEGER NOT NULL,
  "recoveryCodes" TEXT[],

  CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("userId"),
  CONSTRAINT "SecondFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "SecondFactor_steps_count_up" CHECK ("lastStep" >= 0)
);

CREATE TABLE "StaffInvite" (
  "id" UUID NOT NULL,
  "email" TEXT NOT NULL,
  "role" "Role" NOT NULL,
  "locale" "Locale" NOT NULL,
  "invitedById" UUID,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  "acceptedAt" TIMESTAMPTZ(3),
  "cancelledAt" TIMESTAMPTZ(3),

  CONSTRAINT "StaffInvite_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "StaffInvite_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "StaffInvite_role_of_staff" CHECK ("role" NOT IN ('APPLICANT', 'HOST')),
  CONSTRAINT "StaffInvite_accepted_or_cancelled" CHECK ("acceptedAt" IS NULL OR "cancelledAt" IS NULL),
  CONSTRAINT "StaffInvite_expires_later" CHECK ("expiresAt" > "createdAt")
);
CREATE INDEX "StaffInvite_email_idx" ON "StaffInvite"("email");

CREATE TYPE "EmailTokenPurpose" AS ENUM ('CONFIRM_EMAIL', 'RESET_PASSWORD');

CREATE TABLE "EmailToken" (
  "id" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "purpose" "EmailTokenPurpose" NOT NULL,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  "usedAt" TIMESTAMPTZ(3),

  CONSTRAINT "EmailToken_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "EmailToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "EmailToken_attempts_count_up" CHECK ("attempts" >= 0),
  CONSTRAINT "EmailToken_expires_later" CHECK ("expiresAt" > "createdAt")
);
CREATE INDEX "EmailToken_userId_purpose_idx" ON "EmailToken"("userId", "purpose");

CREATE TYPE "OrganisationKind" AS ENUM ('COMPANY', 'TRAVEL_FIRM', 'CLINIC', 'HOTEL', 'SCHOOL', 'OTHER', 'INDIVIDUAL');

CREATE TYPE "OrganisationStatus" AS ENUM ('NEW', 'CONFIRMED', 'RETURNED', 'RELEASED');

CREATE TABLE "Organisation" (
  "id" UUID NOT NULL,
  "kind" "OrganisationKind" NOT NULL,
  "idNumber" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "address" JSONB NOT NULL,
  "phone" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "contactName" TEXT,
  "licenceNumber" TEXT,
  "licenceKey" TEXT,
  "status" "OrganisationStatus" NOT NULL DEFAULT 'NEW',
  "confirmedAt" TIMESTAMPTZ(3),
  "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "returnReasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
  "returnText" TEXT,
  "releasedAt" TIMESTAMPTZ(3),
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "searchTerms" TEXT[] DEFAULT ARRAY[]::TEXT[],

  CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Organisation_id_number_of_its_kind"
    CHECK ("idNumber" ~ CASE "kind" WHEN 'INDIVIDUAL' THEN '^[0-9]{4}[0-3][0-9]{7}$' ELSE '^[0-9]{4}[4-6][0-9]{7}$' END),
  CONSTRAINT "Organisation_name_given" CHECK ("name" <> ''),
  CONSTRAINT "Organisation_confirmed_has_date" CHECK (("status" = 'CONFIRMED') = ("confirmedAt" IS NOT NULL)),
  CONSTRAINT "Organisation_released_has_date" CHECK (("status" = 'RELEASED') = ("releasedAt" IS NOT NULL)),
  CONSTRAINT "Organisation_reasons_only_while_returned"
    CHECK (("status" = 'RETURNED') = (coalesce(cardinality("returnReasons"), 0) > 0)),
  CONSTRAINT "Organisation_text_only_to_its_managers"
    CHECK (("status" IN ('RETURNED', 'RELEASED')) = ("returnText" IS NOT NULL)),
  CONSTRAINT "Organisation_can_be_found" CHECK (coalesce(cardinality("searchTerms"), 0) > 0)
);
CREATE UNIQUE INDEX "Organisation_licenceKey_key" ON "Organisation"("licenceKey");
CREATE INDEX "Organisation_status_submittedAt_idx" ON "Organisation"("status", "submittedAt");
CREATE INDEX "Organisation_idNumber_idx" ON "Organisation"("idNumber");
-- Only one active registration may have a number; a released number may be registered again.
CREATE UNIQUE INDEX "Organisation_idNumber_active" ON "Organisation" ("idNumber") WHERE "releasedAt" IS NULL;
CREATE INDEX "Organisation_searchTerms" ON "Organisation" USING GIN (terms_vector("searchTerms"));

CREATE TYPE "MembershipRole" AS ENUM ('MANAGER', 'CLERK');

CREATE TABLE "Membership" (
  "userId" UUID NOT NULL,
  "organisationId" UUID NOT NULL,
  "role" "MembershipRole" NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "leftAt" TIMESTAMPTZ(3),
  "chosenAt" TIMESTAMPTZ(3),

  CONSTRAINT "Membership_pkey" PRIMARY KEY ("userId","organisationId"),
  CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Membership_leaves_later" CHECK ("leftAt" IS NULL OR "leftAt" >= "createdAt")
);
CREATE INDEX "Membership_organisationId_idx" ON "Membership"("organisationId");

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

  CONSTRAINT "MemberInvite_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "MemberInvite_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "MemberInvite_accepted_or_cancelled" CHECK ("acceptedAt" IS NULL OR "cancelledAt" IS NULL),
  CONSTRAINT "MemberInvite_expires_later" CHECK ("expiresAt" > "createdAt")
);
CREATE INDEX "MemberInvite_organisationId_createdAt_idx" ON "MemberInvite"("organisationId", "createdAt");

CREATE TABLE "Property" (
  "id" UUID NOT NULL,
  "organisationId" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "address" JSONB NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "closedAt" TIMESTAMPTZ(3),

  CONSTRAINT "Property_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Property_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Property_name_given" CHECK ("name" <> '')
);
CREATE INDEX "Property_organisationId_name_idx" ON "Property"("organisationId", "name");

-- ── policy ──────────────────────────────────────────────────────────────────────

CREATE TABLE "PolicyVersion" (
  "version" TEXT NOT NULL,
  "inForceFrom" DATE NOT NULL,
  "document" JSONB NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "PolicyVersion_pkey" PRIMARY KEY ("version"),
  CONSTRAINT "PolicyVersion_document_names_it" CHECK ("document" ->> 'version' = "version")
);
CREATE UNIQUE INDEX "PolicyVersion_inForceFrom_key" ON "PolicyVersion"("inForceFrom");
-- A published version never changes, because applications keep the version under which they were submitted.
CREATE TRIGGER policy_published BEFORE UPDATE OR DELETE ON "PolicyVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse('a published policy version does not change');

CREATE TYPE "PolicyProposalStatus" AS ENUM ('DRAFT', 'PROPOSED', 'PUBLISHED', 'WITHDRAWN');

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

  CONSTRAINT "PolicyProposal_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "PolicyProposal_base_fkey" FOREIGN KEY ("base") REFERENCES "PolicyVersion"("version") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "PolicyProposal_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "PolicyProposal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "PolicyProposal_revision_counts_up" CHECK ("revision" >= 0),
  CONSTRAINT "PolicyProposal_decided_has_date"
    CHECK (("decidedById" IS NULL) = ("decidedAt" IS NULL) AND ("status" NOT IN ('PUBLISHED', 'WITHDRAWN') OR "decidedAt" IS NOT NULL)),
  CONSTRAINT "PolicyProposal_published_by_second_person"
    CHECK ("status" <> 'PUBLISHED' OR "decidedById" <> "proposedById")
);
CREATE INDEX "PolicyProposal_status_createdAt_idx" ON "PolicyProposal"("status", "createdAt");
-- A decided proposal cannot be changed after it was signed.
CREATE TRIGGER policy_proposal_decided BEFORE UPDATE ON "PolicyProposal"
  FOR EACH ROW WHEN (OLD."status" IN ('PUBLISHED', 'WITHDRAWN'))
  EXECUTE FUNCTION refuse('a decided policy proposal does not change');

CREATE TABLE "Announcement" (
  "id" UUID NOT NULL,
  "texts" JSONB NOT NULL,
  "from" DATE NOT NULL,
  "until" DATE NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "removedAt" TIMESTAMPTZ(3),

  CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Announcement_period_in_order" CHECK ("from" <= "until"),
  CONSTRAINT "Announcement_in_official_languages" CHECK ("texts" ?& ARRAY['kk', 'ru', 'en'])
);
CREATE INDEX "Announcement_until_idx" ON "Announcement"("until");

CREATE TYPE "CalendarDayKind" AS ENUM ('OFF', 'WORKING');

CREATE TABLE "CalendarDay" (
  "date" DATE NOT NULL,
  "kind" "CalendarDayKind" NOT NULL,
  "names" JSONB NOT NULL,
  "estimated" BOOLEAN NOT NULL DEFAULT false,

  CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("date"),
  CONSTRAINT "CalendarDay_named_in_official_languages" CHECK ("names" ?& ARRAY['kk', 'ru', 'en'])
);

-- ── invitations ─────────────────────────────────────────────────────────────────

CREATE TYPE "Sex" AS ENUM ('F', 'M', 'X');

CREATE TYPE "Purpose" AS ENUM ('business', 'tourist', 'treatment');

CREATE TYPE "InvitationStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'ISSUED', 'REFUSED', 'USED', 'CANCELLED', 'REVOKED', 'EXPIRED');

CREATE TABLE "InvitationGroup" (
  "id" UUID NOT NULL,
  "organisationId" UUID NOT NULL,
  "createdById" UUID,
  "title" TEXT NOT NULL DEFAULT '',
  "onPaper" BOOLEAN NOT NULL DEFAULT false,
  "dueOn" DATE,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "InvitationGroup_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "InvitationGroup_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "InvitationGroup_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "InvitationGroup_title_fits" CHECK (char_length("title") <= 100)
);
CREATE INDEX "InvitationGroup_organisationId_createdAt_idx" ON "InvitationGroup"("organisationId", "createdAt");
CREATE INDEX "InvitationGroup_dueOn_id_idx" ON "InvitationGroup"("dueOn", "id");

CREATE TABLE "InvitationRow" (
  "id" UUID NOT NULL,
  "groupId" UUID NOT NULL,
  "line" INTEGER NOT NULL,
  "typed" JSONB NOT NULL,
  "rowHash" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "InvitationRow_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "InvitationRow_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "InvitationGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "InvitationRow_line_counts_up" CHECK ("line" >= 1)
);
CREATE INDEX "InvitationRow_groupId_line_idx" ON "InvitationRow"("groupId", "line");
CREATE UNIQUE INDEX "InvitationRow_groupId_rowHash_key" ON "InvitationRow"("groupId", "rowHash");

CREATE TABLE "InvitationDocument" (
  "id" UUID NOT NULL,
  "groupId" UUID NOT NULL,
  "title" TEXT NOT NULL,
  "fileKeys" TEXT[],
  "sha256" TEXT NOT NULL,
  "bytes" INTEGER NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "InvitationDocument_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "InvitationDocument_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "InvitationGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "InvitationDocument_has_pages" CHECK (coalesce(cardinality("fileKeys"), 0) > 0 AND "bytes" > 0),
  CONSTRAINT "InvitationDocument_hash_is_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$')
);
CREATE INDEX "InvitationDocument_groupId_createdAt_idx" ON "InvitationDocument"("groupId", "createdAt");

CREATE TYPE "InvitationOutcome" AS ENUM ('ISSUE', 'RETURN', 'REFUSE', 'REVOKE');

CREATE TABLE "InvitationDecision" (
  "id" UUID NOT NULL,
  "groupId" UUID NOT NULL,
  "outcome" "InvitationOutcome" NOT NULL,
  "ground" TEXT,
  "text" TEXT NOT NULL DEFAULT '',
  "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
  "officerId" UUID NOT NULL,
  "decidedAt" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "InvitationDecision_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "InvitationDecision_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "InvitationGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "InvitationDecision_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "InvitationDecision_ground_only_of_refusal" CHECK (("outcome" = 'REFUSE') = ("ground" IS NOT NULL)),
  CONSTRAINT "InvitationDecision_fields_only_of_return"
    CHECK ("outcome" = 'RETURN' OR coalesce(cardinality("fields"), 0) = 0),
  CONSTRAINT "InvitationDecision_text_unless_issued" CHECK (("outcome" = 'ISSUE') = ("text" = ''))
);
CREATE INDEX "InvitationDecision_groupId_decidedAt_idx" ON "InvitationDecision"("groupId", "decidedAt");

CREATE TABLE "Invitation" (
  "id" UUID NOT NULL,
  "number" TEXT,
  "status" "InvitationStatus" NOT NULL DEFAULT 'DRAFT',
  "organisationId" UUID NOT NULL,
  "groupId" UUID NOT NULL,
  "line" INTEGER NOT NULL DEFAULT 0,
  "rowHash" TEXT,
  "requestKey" TEXT,
  "surname" TEXT NOT NULL,
  "givenNames" TEXT NOT NULL,
  "birthDate" DATE NOT NULL,
  "sex" "Sex" NOT NULL,
  "nationality" TEXT NOT NULL,
  "territory" TEXT NOT NULL,
  "passportNumber" TEXT NOT NULL,
  "passportExpiry" DATE,
  "purpose" "Purpose" NOT NULL,
  "category" TEXT NOT NULL,
  "firstDay" DATE NOT NULL,
  "lastDay" DATE NOT NULL,
  "stayDays" INTEGER NOT NULL,
  "places" JSONB NOT NULL,
  "guestEmail" TEXT,
  "guestLocale" "Locale",
  "submittedAt" TIMESTAMPTZ(3),
  "promisedOn" DATE,
  "decisionId" UUID,
  "issuedAt" TIMESTAMPTZ(3),
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "searchTerms" TEXT[] DEFAULT ARRAY[]::TEXT[],

  CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Invitation_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "InvitationGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Invitation_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "InvitationDecision"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Invitation_number_of_digits" CHECK ("number" ~ '^[1-9][0-9]{5,19}$'),
  CONSTRAINT "Invitation_issued_has_number"
    CHECK (CASE WHEN "status" IN ('ISSUED', 'USED', 'REVOKED', 'EXPIRED') THEN "number" IS NOT NULL WHEN "status" = 'CANCELLED' THEN true ELSE "number" IS NULL END),
  CONSTRAINT "Invitation_number_has_date" CHECK (("number" IS NULL) = ("issuedAt" IS NULL)),
  CONSTRAINT "Invitation_submitted_has_date"
    CHECK (CASE "status" WHEN 'DRAFT' THEN "submittedAt" IS NULL WHEN 'CANCELLED' THEN true ELSE "submittedAt" IS NOT NULL END),
  CONSTRAINT "Invitation_promised_once_submitted" CHECK ("promisedOn" IS NULL OR "submittedAt" IS NOT NULL),
  CONSTRAINT "Invitation_decided_has_decision"
    CHECK ("status" NOT IN ('RETURNED', 'ISSUED', 'REFUSED', 'USED', 'REVOKED', 'EXPIRED') OR "decisionId" IS NOT NULL),
  CONSTRAINT "Invitation_period_in_order" CHECK ("firstDay" <= "lastDay"),
  CONSTRAINT "Invitation_stay_of_days" CHECK ("stayDays" >= 1),
  CONSTRAINT "Invitation_line_counts_up" CHECK ("line" >= 0),
  CONSTRAINT "Invitation_nationality_of_mrz" CHECK ("nationality" ~ '^([A-Z]{3}|D)$'),
  CONSTRAINT "Invitation_territory_of_iso" CHECK ("territory" ~ '^[A-Z]{2}$'),
  CONSTRAINT "Invitation_guest_has_language" CHECK (("guestEmail" IS NULL) = ("guestLocale" IS NULL)),
  CONSTRAINT "Invitation_can_be_found" CHECK (coalesce(cardinality("searchTerms"), 0) > 0)
);
CREATE UNIQUE INDEX "Invitation_number_key" ON "Invitation"("number");
CREATE INDEX "Invitation_organisationId_status_idx" ON "Invitation"("organisationId", "status");
CREATE INDEX "Invitation_organisationId_createdAt_id_idx" ON "Invitation"("organisationId", "createdAt", "id");
CREATE INDEX "Invitation_organisationId_rowHash_idx" ON "Invitation"("organisationId", "rowHash");
CREATE INDEX "Invitation_groupId_status_idx" ON "Invitation"("groupId", "status");
CREATE INDEX "Invitation_status_lastDay_idx" ON "Invitation"("status", "lastDay");
CREATE INDEX "Invitation_status_createdAt_id_idx" ON "Invitation"("status", "createdAt", "id");
CREATE INDEX "Invitation_createdAt_id_idx" ON "Invitation"("createdAt", "id");
CREATE INDEX "Invitation_passportNumber_idx" ON "Invitation"("passportNumber");
-- A table sent twice creates no duplicates: a host has one request for a guest, purpose and period.
CREATE UNIQUE INDEX "Invitation_one_active_request" ON "Invitation" ("organisationId", "requestKey")
  WHERE "status" IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'ISSUED', 'USED');
CREATE INDEX "Invitation_searchTerms" ON "Invitation" USING GIN (terms_vector("searchTerms"));

-- ── applications ────────────────────────────────────────────────────────────────

CREATE TYPE "ApplicationStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'PAID', 'IN_REVIEW', 'RETURNED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'LAPSED');

CREATE TABLE "Application" (
  "id" UUID NOT NULL,
  "reference" TEXT NOT NULL,
  "userId" UUID NOT NULL,
  "status" "ApplicationStatus" NOT NULL DEFAULT 'DRAFT',
  "policyVersion" TEXT NOT NULL,
  "acknowledgedAt" TIMESTAMPTZ(3) NOT NULL,
  "invitationId" UUID,
  "answers" JSONB NOT NULL DEFAULT '{}',
  "frozen" JSONB,
  "officerId" UUID,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "submittedAt" TIMESTAMPTZ(3),
  "paidAt" TIMESTAMPTZ(3),
  "promisedOn" DATE,
  "heldAt" TIMESTAMPTZ(3),
  "decidedAt" TIMESTAMPTZ(3),
  "refusalGround" TEXT,
  "refusalText" TEXT,
  "signatureSince" TIMESTAMPTZ(3),
  "purpose" "Purpose",
  "territory" TEXT,
  "birthDate" DATE,
  "nameKey" TEXT,
  "searchTerms" TEXT[] DEFAULT ARRAY[]::TEXT[],

  CONSTRAINT "Application_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Application_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Application_policyVersion_fkey" FOREIGN KEY ("policyVersion") REFERENCES "PolicyVersion"("version") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Application_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Application_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Application_reference_format" CHECK ("reference" ~ '^[0-9A-Z]{5}-[0-9A-Z]{5}$'),
  CONSTRAINT "Application_declared_has_answers" CHECK (("submittedAt" IS NULL) = ("frozen" IS NULL)),
  CONSTRAINT "Application_submitted_has_date"
    CHECK (CASE WHEN "status" = 'DRAFT' THEN "submittedAt" IS NULL WHEN "status" IN ('WITHDRAWN', 'LAPSED') THEN true ELSE "submittedAt" IS NOT NULL END),
  CONSTRAINT "Application_declared_can_be_found"
    CHECK ("submittedAt" IS NULL OR ("invitationId" IS NOT NULL AND "purpose" IS NOT NULL AND "nameKey" IS NOT NULL AND coalesce(cardinality("searchTerms"), 0) > 0)),
  CONSTRAINT "Application_paid_has_date"
    CHECK (CASE WHEN "status" IN ('DRAFT', 'SUBMITTED') THEN "paidAt" IS NULL WHEN "status" IN ('WITHDRAWN', 'LAPSED') THEN true ELSE "paidAt" IS NOT NULL END),
  CONSTRAINT "Application_paid_after_submission" CHECK ("paidAt" IS NULL OR "submittedAt" IS NOT NULL),
  CONSTRAINT "Application_promised_once_paid" CHECK ("promisedOn" IS NULL OR "paidAt" IS NOT NULL),
  CONSTRAINT "Application_held_once_paid" CHECK ("heldAt" IS NULL OR "paidAt" IS NOT NULL),
  CONSTRAINT "Application_officer_while_reviewed"
    CHECK (CASE WHEN "status" IN ('DRAFT', 'SUBMITTED', 'PAID') THEN "officerId" IS NULL WHEN "status" IN ('IN_REVIEW', 'RETURNED', 'GRANTED', 'REFUSED') THEN "officerId" IS NOT NULL ELSE true END),
  CONSTRAINT "Application_decided_has_date" CHECK (("status" IN ('GRANTED', 'REFUSED')) = ("decidedAt" IS NOT NULL)),
  CONSTRAINT "Application_refused_has_ground"
    CHECK (("status" = 'REFUSED') = ("refusalGround" IS NOT NULL) AND ("status" = 'REFUSED') = ("refusalText" IS NOT NULL)),
  CONSTRAINT "Application_signature_of_open_decision"
    CHECK ("signatureSince" IS NULL OR "status" IN ('IN_REVIEW', 'GRANTED')),
  CONSTRAINT "Application_territory_of_iso" CHECK ("territory" ~ '^[A-Z]{2}$')
);
CREATE UNIQUE INDEX "Application_reference_key" ON "Application"("reference");
CREATE INDEX "Application_userId_createdAt_idx" ON "Application"("userId", "createdAt");
CREATE INDEX "Application_status_promisedOn_id_idx" ON "Application"("status", "promisedOn", "id");
CREATE INDEX "Application_invitationId_idx" ON "Application"("invitationId");
CREATE INDEX "Application_birthDate_idx" ON "Application"("birthDate");
CREATE INDEX "Application_submittedAt_idx" ON "Application"("submittedAt");
CREATE INDEX "Application_decidedAt_idx" ON "Application"("decidedAt");
-- If two applicants compete for one invitation, only one succeeds.
CREATE UNIQUE INDEX "Application_one_per_invitation" ON "Application" ("invitationId")
  WHERE "status" NOT IN ('WITHDRAWN', 'LAPSED', 'REFUSED');
-- The order of the officers' queue: open cases by the promised date, undated ones last, after a given row.
CREATE INDEX "Application_open" ON "Application" ((COALESCE("promisedOn", DATE '9999-12-31')), "id")
  WHERE "status" IN ('PAID', 'IN_REVIEW');
CREATE INDEX "Application_open_territory" ON "Application" ("territory", (COALESCE("promisedOn", DATE '9999-12-31')), "id")
  WHERE "status" IN ('PAID', 'IN_REVIEW');
CREATE INDEX "Application_held" ON "Application" ("officerId", (COALESCE("promisedOn", DATE '9999-12-31')), "id")
  WHERE "status" IN ('PAID', 'IN_REVIEW') AND "officerId" IS NOT NULL;
CREATE INDEX "Application_state" ON "Application" ("status", (COALESCE("promisedOn", DATE '9999-12-31')), "id");
CREATE INDEX "Application_state_territory" ON "Application" ("status", "territory", (COALESCE("promisedOn", DATE '9999-12-31')), "id")
  WHERE "status" NOT IN ('DRAFT', 'SUBMITTED');
CREATE INDEX "Application_searchTerms" ON "Application" USING GIN (terms_vector("searchTerms"));

CREATE TABLE "CaseNote" (
  "id" UUID NOT NULL,
  "applicationId" UUID NOT NULL,
  "authorId" UUID NOT NULL,
  "text" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "CaseNote_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "CaseNote_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "CaseNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "CaseNote_text_fits" CHECK (char_length("text") BETWEEN 1 AND 2000)
);
CREATE INDEX "CaseNote_applicationId_at_idx" ON "CaseNote"("applicationId", "at");

CREATE TABLE "CaseMessage" (
  "id" UUID NOT NULL,
  "applicationId" UUID NOT NULL,
  "authorId" UUID NOT NULL,
  "fromStaff" BOOLEAN NOT NULL,
  "text" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "CaseMessage_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "CaseMessage_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "CaseMessage_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "CaseMessage_text_fits" CHECK (char_length("text") BETWEEN 1 AND 2000)
);
CREATE INDEX "CaseMessage_applicationId_at_idx" ON "CaseMessage"("applicationId", "at");
-- Notes and messages cannot be changed.
CREATE TRIGGER case_note_append_only BEFORE UPDATE OR DELETE ON "CaseNote"
  FOR EACH ROW EXECUTE FUNCTION refuse('notes and messages are append-only');
CREATE TRIGGER case_note_no_truncate BEFORE TRUNCATE ON "CaseNote"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse('notes and messages are append-only');
CREATE TRIGGER case_message_append_only BEFORE UPDATE OR DELETE ON "CaseMessage"
  FOR EACH ROW EXECUTE FUNCTION refuse('notes and messages are append-only');
CREATE TRIGGER case_message_no_truncate BEFORE TRUNCATE ON "CaseMessage"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse('notes and messages are append-only');

CREATE TABLE "SavedFilter" (
  "id" UUID NOT NULL,
  "officerId" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "query" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "SavedFilter_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "SavedFilter_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "SavedFilter_name_given" CHECK ("name" <> '')
);
CREATE UNIQUE INDEX "SavedFilter_officerId_name_key" ON "SavedFilter"("officerId", "name");

CREATE TYPE "DocumentKind" AS ENUM ('PHOTO', 'PASSPORT_PAGE');

CREATE TABLE "Document" (
  "id" UUID NOT NULL,
  "applicationId" UUID NOT NULL,
  "kind" "DocumentKind" NOT NULL,
  "fileKey" TEXT NOT NULL,
  "mediaType" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "bytes" INTEGER NOT NULL,
  "width" INTEGER NOT NULL,
  "height" INTEGER NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "Document_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Document_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Document_picture_has_size" CHECK ("bytes" > 0 AND "width" > 0 AND "height" > 0),
  CONSTRAINT "Document_hash_is_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$')
);
CREATE UNIQUE INDEX "Document_fileKey_key" ON "Document"("fileKey");
CREATE INDEX "Document_sha256_idx" ON "Document"("sha256");
CREATE UNIQUE INDEX "Document_applicationId_kind_key" ON "Document"("applicationId", "kind");

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

  CONSTRAINT "ApplicationReturn_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ApplicationReturn_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "ApplicationReturn_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "ApplicationReturn_names_something"
    CHECK (coalesce(cardinality("fields"), 0) + coalesce(cardinality("documents"), 0) > 0),
  CONSTRAINT "ApplicationReturn_text_given" CHECK ("text" <> ''),
  CONSTRAINT "ApplicationReturn_resubmitted_later" CHECK ("resubmittedAt" IS NULL OR "resubmittedAt" >= "returnedAt")
);
CREATE INDEX "ApplicationReturn_applicationId_returnedAt_idx" ON "ApplicationReturn"("applicationId", "returnedAt");
-- Only one return at a time may await its correction.
CREATE UNIQUE INDEX "ApplicationReturn_one_open" ON "ApplicationReturn" ("applicationId") WHERE "resubmittedAt" IS NULL;

CREATE TABLE "ReturnedDocument" (
  "id" UUID NOT NULL,
  "returnId" UUID NOT NULL,
  "kind" "DocumentKind" NOT NULL,
  "fileKey" TEXT NOT NULL,
  "mediaType" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "width" INTEGER NOT NULL,
  "height" INTEGER NOT NULL,

  CONSTRAINT "ReturnedDocument_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ReturnedDocument_returnId_fkey" FOREIGN KEY ("returnId") REFERENCES "ApplicationReturn"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "ReturnedDocument_picture_has_size" CHECK ("width" > 0 AND "height" > 0),
  CONSTRAINT "ReturnedDocument_hash_is_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$')
);
CREATE INDEX "ReturnedDocument_fileKey_idx" ON "ReturnedDocument"("fileKey");
CREATE UNIQUE INDEX "ReturnedDocument_returnId_kind_key" ON "ReturnedDocument"("returnId", "kind");

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

  CONSTRAINT "Reopening_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Reopening_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Reopening_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Reopening_of_a_decision" CHECK ("from" IN ('GRANTED', 'REFUSED') AND "decidedAt" IS NOT NULL),
  CONSTRAINT "Reopening_ground_only_of_refusal"
    CHECK (("from" = 'REFUSED') = ("refusalGround" IS NOT NULL) AND ("from" = 'REFUSED') = ("refusalText" IS NOT NULL)),
  CONSTRAINT "Reopening_text_given" CHECK ("text" <> '')
);
CREATE INDEX "Reopening_applicationId_reopenedAt_idx" ON "Reopening"("applicationId", "reopenedAt");

-- ── visas, and the decisions that two officers sign ─────────────────────────────

CREATE TYPE "VisaStatus" AS ENUM ('VALID', 'ENTERED', 'LEFT', 'REVOKED');

CREATE TYPE "RevocationCause" AS ENUM ('DECISION', 'REISSUE', 'REOPENING');

CREATE TABLE "Visa" (
  "id" UUID NOT NULL,
  "number" TEXT NOT NULL,
  "applicationId" UUID NOT NULL,
  "status" "VisaStatus" NOT NULL DEFAULT 'VALID',
  "policyVersion" TEXT NOT NULL,
  "purpose" "Purpose" NOT NULL,
  "category" TEXT NOT NULL,
  "validFrom" DATE NOT NULL,
  "validUntil" DATE NOT NULL,
  "entries" INTEGER NOT NULL,
  "stayDays" INTEGER NOT NULL,
  "surname" TEXT NOT NULL,
  "givenNames" TEXT NOT NULL,
  "sex" "Sex" NOT NULL,
  "birthDate" DATE NOT NULL,
  "nationality" TEXT NOT NULL,
  "passportNumber" TEXT NOT NULL,
  "invitationNumber" TEXT NOT NULL,
  "hostName" TEXT NOT NULL,
  "mrzLine1" TEXT NOT NULL,
  "mrzLine2" TEXT NOT NULL,
  "locale" "Locale" NOT NULL,
  "photoKey" TEXT NOT NULL,
  "issuedAt" TIMESTAMPTZ(3) NOT NULL,
  "pdfKey" TEXT,
  "pdfSha256" TEXT,
  "revokedAt" TIMESTAMPTZ(3),
  "revocationCause" "RevocationCause",
  "revocationText" TEXT,
  "replacesId" UUID,

  CONSTRAINT "Visa_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Visa_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Visa_policyVersion_fkey" FOREIGN KEY ("policyVersion") REFERENCES "PolicyVersion"("version") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Visa_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Visa"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Visa_number_format" CHECK ("number" ~ '^[A-Z0-9]{9}$'),
  CONSTRAINT "Visa_period_in_order" CHECK ("validFrom" <= "validUntil"),
  CONSTRAINT "Visa_entries_and_stay" CHECK ("entries" >= 1 AND "stayDays" >= 1),
  CONSTRAINT "Visa_mrz_of_two_lines" CHECK ("mrzLine1" ~ '^V[A-Z0-9<]{43}$' AND "mrzLine2" ~ '^[A-Z0-9<]{44}$'),
  CONSTRAINT "Visa_nationality_of_mrz" CHECK ("nationality" ~ '^([A-Z]{3}|D)$'),
  CONSTRAINT "Visa_pdf_has_hash" CHECK (("pdfKey" IS NULL) = ("pdfSha256" IS NULL)),
  CONSTRAINT "Visa_revoked_has_date" CHECK (("status" = 'REVOKED') = ("revokedAt" IS NOT NULL)),
  CONSTRAINT "Visa_revoked_has_cause" CHECK (("status" = 'REVOKED') = ("revocationCause" IS NOT NULL)),
  CONSTRAINT "Visa_text_only_of_decision"
    CHECK (("revocationCause" IS NOT DISTINCT FROM 'DECISION') = ("revocationText" IS NOT NULL)),
  CONSTRAINT "Visa_replaces_another" CHECK ("replacesId" <> "id")
);
CREATE UNIQUE INDEX "Visa_number_key" ON "Visa"("number");
CREATE UNIQUE INDEX "Visa_pdfKey_key" ON "Visa"("pdfKey");
CREATE UNIQUE INDEX "Visa_replacesId_key" ON "Visa"("replacesId");
CREATE INDEX "Visa_applicationId_issuedAt_idx" ON "Visa"("applicationId", "issuedAt");
CREATE INDEX "Visa_passportNumber_idx" ON "Visa"("passportNumber");
-- One active visa for an application: re-opening the decision or issuing for another passport revokes the previous one.
CREATE UNIQUE INDEX "Visa_one_active" ON "Visa" ("applicationId") WHERE "status" <> 'REVOKED';
-- Border desks frequently fetch the list of revoked visas.
CREATE INDEX "Visa_revoked" ON "Visa" ("validUntil") WHERE "status" = 'REVOKED';

CREATE TABLE "ShareCode" (
  "id" UUID NOT NULL,
  "visaId" UUID NOT NULL,
  "codeHash" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  "endedAt" TIMESTAMPTZ(3),

  CONSTRAINT "ShareCode_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ShareCode_visaId_fkey" FOREIGN KEY ("visaId") REFERENCES "Visa"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "ShareCode_expires_later" CHECK ("expiresAt" > "createdAt")
);
CREATE UNIQUE INDEX "ShareCode_codeHash_key" ON "ShareCode"("codeHash");
CREATE INDEX "ShareCode_visaId_createdAt_idx" ON "ShareCode"("visaId", "createdAt");

CREATE TABLE "ShareLook" (
  "id" UUID NOT NULL,
  "shareCodeId" UUID NOT NULL,
  "organisation" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT "ShareLook_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ShareLook_shareCodeId_fkey" FOREIGN KEY ("shareCodeId") REFERENCES "ShareCode"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "ShareLook_organisation_given" CHECK ("organisation" <> '')
);
CREATE INDEX "ShareLook_shareCodeId_at_idx" ON "ShareLook"("shareCodeId", "at");

CREATE TYPE "ProposalKind" AS ENUM ('REFUSAL', 'REVOCATION');

CREATE TYPE "ProposalStatus" AS ENUM ('WAITING', 'SIGNED', 'SENT_BACK', 'DROPPED');

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

  CONSTRAINT "DecisionProposal_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "DecisionProposal_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "DecisionProposal_visaId_fkey" FOREIGN KEY ("visaId") REFERENCES "Visa"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "DecisionProposal_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "DecisionProposal_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "DecisionProposal_ground_only_of_refusal" CHECK (("kind" = 'REFUSAL') = ("ground" IS NOT NULL)),
  CONSTRAINT "DecisionProposal_visa_only_of_revocation" CHECK (("kind" = 'REVOCATION') = ("visaId" IS NOT NULL)),
  CONSTRAINT "DecisionProposal_text_given" CHECK ("text" <> ''),
  CONSTRAINT "DecisionProposal_closed_has_date" CHECK (("status" = 'WAITING') = ("closedAt" IS NULL)),
  CONSTRAINT "DecisionProposal_signed_by_second_officer"
    CHECK ("status" NOT IN ('SIGNED', 'SENT_BACK') OR ("closedById" IS NOT NULL AND "closedById" <> "proposedById")),
  CONSTRAINT "DecisionProposal_remark_only_of_sending_back" CHECK (("status" = 'SENT_BACK') = ("remark" IS NOT NULL))
);
CREATE INDEX "DecisionProposal_applicationId_proposedAt_idx" ON "DecisionProposal"("applicationId", "proposedAt");
CREATE INDEX "DecisionProposal_status_proposedAt_id_idx" ON "DecisionProposal"("status", "proposedAt", "id");
-- Only one proposal at a time may await a second signature.
CREATE UNIQUE INDEX "DecisionProposal_one_waiting" ON "DecisionProposal" ("applicationId") WHERE "status" = 'WAITING';

-- ── payments ────────────────────────────────────────────────────────────────────

CREATE TYPE "OrderStatus" AS ENUM ('OPEN', 'PENDING', 'PAID', 'FAILED', 'EXPIRED', 'DISPUTED', 'RETURNED');

CREATE TABLE "Order" (
  "id" UUID NOT NULL,
  "status" "OrderStatus" NOT NULL DEFAULT 'OPEN',
  "amount" INTEGER NOT NULL,
  "currency" TEXT NOT NULL,
  "providerSessionId" TEXT,
  "checkoutUrl" TEXT,
  "providerPaymentId" TEXT,
  "receiptNumber" TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expiresAt" TIMESTAMPTZ(3),
  "nextCheckAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "cameBackAt" TIMESTAMPTZ(3),
  "paidAt" TIMESTAMPTZ(3),

  CONSTRAINT "Order_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Order_amount_not_negative" CHECK ("amount" >= 0),
  CONSTRAINT "Order_currency_of_iso" CHECK ("currency" ~ '^[A-Z]{3}$'),
  CONSTRAINT "Order_paid_has_payment"
    CHECK (("status" IN ('PAID', 'DISPUTED', 'RETURNED')) = ("paidAt" IS NOT NULL) AND ("paidAt" IS NULL OR "providerPaymentId" IS NOT NULL)),
  CONSTRAINT "Order_receipt_of_kept_money" CHECK (("status" IN ('PAID', 'DISPUTED')) = ("receiptNumber" IS NOT NULL)),
  CONSTRAINT "Order_receipt_format" CHECK ("receiptNumber" ~ '^[0-9]{4}-[0-9]{5}-[0-9]{5}$'),
  CONSTRAINT "Order_page_has_session" CHECK (("providerSessionId" IS NOT NULL) OR ("checkoutUrl" IS NULL)),
  CONSTRAINT "Order_expires_later" CHECK ("expiresAt" IS NULL OR "expiresAt" > "createdAt")
);
CREATE UNIQUE INDEX "Order_providerSessionId_key" ON "Order"("providerSessionId");
CREATE UNIQUE INDEX "Order_providerPaymentId_key" ON "Order"("providerPaymentId");
CREATE UNIQUE INDEX "Order_receiptNumber_key" ON "Order"("receiptNumber");
CREATE INDEX "Order_status_createdAt_idx" ON "Order"("status", "createdAt");
CREATE INDEX "Order_status_nextCheckAt_idx" ON "Order"("status", "nextCheckAt");
CREATE INDEX "Order_paidAt_idx" ON "Order"("paidAt");

CREATE TABLE "OrderItem" (
  "orderId" UUID NOT NULL,
  "applicationId" UUID NOT NULL,
  "amount" INTEGER NOT NULL,
  "active" BOOLEAN NOT NULL DEFAULT true,
  "returned" BOOLEAN NOT NULL DEFAULT false,

  CONSTRAINT "OrderItem_pkey" PRIMARY KEY ("orderId","applicationId"),
  CONSTRAINT "OrderItem_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "OrderItem_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "OrderItem_amount_not_negative" CHECK ("amount" >= 0),
  CONSTRAINT "OrderItem_returned_is_over" CHECK (NOT ("active" AND "returned"))
);
CREATE INDEX "OrderItem_applicationId_idx" ON "OrderItem"("applicationId");
-- The amount of an order is the sum of its items, checked when the transaction that writes them commits.
CREATE FUNCTION order_amount_is_sum() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  order_id uuid := to_jsonb(NEW) ->> TG_ARGV[0];
BEGIN
  IF (SELECT "amount" FROM "Order" WHERE "id" = order_id)
    <> (SELECT coalesce(sum("amount"), 0) FROM "OrderItem" WHERE "orderId" = order_id)
  THEN
    RAISE EXCEPTION 'the amount of an order is the sum of its items'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Order_amount_is_sum_of_items';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Order_amount_is_sum_of_items" AFTER INSERT OR UPDATE OF "amount" ON "Order"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION order_amount_is_sum('id');
CREATE CONSTRAINT TRIGGER "OrderItem_amount_adds_up" AFTER INSERT OR UPDATE OF "amount" ON "OrderItem"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION order_amount_is_sum('orderId');

-- One active order for an application: opening the payment twice, even concurrently, opens the same order.
CREATE UNIQUE INDEX "OrderItem_one_active" ON "OrderItem" ("applicationId") WHERE "active";

CREATE FUNCTION order_is_active(status "OrderStatus") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN status IN ('OPEN', 'PENDING', 'PAID', 'DISPUTED');

CREATE FUNCTION order_items_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "OrderItem" SET "active" = order_is_active(NEW."status") AND NOT "returned" WHERE "orderId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER order_items_follow AFTER UPDATE OF "status" ON "Order"
  FOR EACH ROW WHEN (OLD."status" IS DISTINCT FROM NEW."status") EXECUTE FUNCTION order_items_follow();

CREATE FUNCTION order_item_lives() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."active" := NOT NEW."returned"
    AND (SELECT order_is_active(o."status") FROM "Order" o WHERE o."id" = NEW."orderId");
  RETURN NEW;
END $$;
CREATE TRIGGER order_item_lives BEFORE INSERT OR UPDATE OF "returned" ON "OrderItem"
  FOR EACH ROW EXECUTE FUNCTION order_item_lives();

CREATE TABLE "PaymentReturn" (
  "id" UUID NOT NULL,
  "paymentId" TEXT NOT NULL,
  "orderId" UUID,
  "amount" INTEGER NOT NULL,
  "currency" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "confirmedAt" TIMESTAMPTZ(3),
  "failedAt" TIMESTAMPTZ(3),

  CONSTRAINT "PaymentReturn_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "PaymentReturn_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "PaymentReturn_amount_not_negative" CHECK ("amount" >= 0),
  CONSTRAINT "PaymentReturn_currency_of_iso" CHECK ("currency" ~ '^[A-Z]{3}$'),
  CONSTRAINT "PaymentReturn_confirmed_or_failed" CHECK ("confirmedAt" IS NULL OR "failedAt" IS NULL)
);
CREATE UNIQUE INDEX "PaymentReturn_paymentId_key" ON "PaymentReturn"("paymentId");
CREATE INDEX "PaymentReturn_requestedAt_idx" ON "PaymentReturn"("requestedAt");

CREATE TYPE "DisputeStatus" AS ENUM ('OPEN', 'WON', 'LOST');

CREATE TABLE "PaymentDispute" (
  "id" TEXT NOT NULL,
  "orderId" UUID NOT NULL,
  "status" "DisputeStatus" NOT NULL,
  "amount" INTEGER NOT NULL,
  "currency" TEXT NOT NULL,
  "openedAt" TIMESTAMPTZ(3) NOT NULL,
  "closedAt" TIMESTAMPTZ(3),

  CONSTRAINT "PaymentDispute_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "PaymentDispute_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "PaymentDispute_amount_not_negative" CHECK ("amount" >= 0),
  CONSTRAINT "PaymentDispute_currency_of_iso" CHECK ("currency" ~ '^[A-Z]{3}$'),
  CONSTRAINT "PaymentDispute_closed_has_date" CHECK (("status" = 'OPEN') = ("closedAt" IS NULL))
);
CREATE INDEX "PaymentDispute_orderId_idx" ON "PaymentDispute"("orderId");
CREATE INDEX "PaymentDispute_openedAt_idx" ON "PaymentDispute"("openedAt");

CREATE TABLE "WebhookEvent" (
  "id" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "payload" JSONB NOT NULL,
  "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "processedAt" TIMESTAMPTZ(3),
  "outcome" TEXT,

  CONSTRAINT "WebhookEvent_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "WebhookEvent_processed_has_outcome" CHECK ("processedAt" IS NULL OR "outcome" IS NOT NULL)
);
CREATE INDEX "WebhookEvent_processedAt_idx" ON "WebhookEvent"("processedAt");
CREATE INDEX "WebhookEvent_parked" ON "WebhookEvent" ("id") WHERE "processedAt" IS NOT NULL AND "outcome" LIKE 'parked%';

CREATE TABLE "PaymentIssue" (
  "id" UUID NOT NULL,
  "key" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "eventId" TEXT,
  "paymentId" TEXT,
  "orderId" UUID,
  "detail" TEXT NOT NULL,
  "foundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "resolvedAt" TIMESTAMPTZ(3),
  "resolvedById" UUID,
  "resolution" TEXT,

  CONSTRAINT "PaymentIssue_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "PaymentIssue_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "WebhookEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "PaymentIssue_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "PaymentIssue_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "PaymentIssue_resolved_has_reason"
    CHECK (("resolvedAt" IS NULL) = ("resolution" IS NULL) AND ("resolvedById" IS NULL OR "resolvedAt" IS NOT NULL))
);
CREATE UNIQUE INDEX "PaymentIssue_key_key" ON "PaymentIssue"("key");
CREATE INDEX "PaymentIssue_resolvedAt_foundAt_idx" ON "PaymentIssue"("resolvedAt", "foundAt");

-- ── border ──────────────────────────────────────────────────────────────────────

CREATE TYPE "BorderRecordKind" AS ENUM ('ENTRY', 'REFUSAL', 'EXIT');

CREATE TABLE "BorderRecord" (
  "id" UUID NOT NULL,
  "deskRecordId" UUID NOT NULL,
  "visaId" UUID NOT NULL,
  "kind" "BorderRecordKind" NOT NULL,
  "airport" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "officerId" UUID NOT NULL,
  "ground" TEXT,
  "remarks" TEXT NOT NULL DEFAULT '',
  "overstayDays" INTEGER,
  "conflicts" TEXT[],

  CONSTRAINT "BorderRecord_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "BorderRecord_visaId_fkey" FOREIGN KEY ("visaId") REFERENCES "Visa"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "BorderRecord_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "BorderRecord_ground_only_of_refusal" CHECK (("kind" = 'REFUSAL') = ("ground" IS NOT NULL)),
  CONSTRAINT "BorderRecord_overstay_only_of_exit"
    CHECK ("overstayDays" IS NULL OR ("kind" = 'EXIT' AND "overstayDays" >= 0)),
  CONSTRAINT "BorderRecord_airport_of_iata" CHECK ("airport" ~ '^[A-Z]{3}$')
);
CREATE UNIQUE INDEX "BorderRecord_deskRecordId_key" ON "BorderRecord"("deskRecordId");
CREATE INDEX "BorderRecord_visaId_at_idx" ON "BorderRecord"("visaId", "at");
CREATE INDEX "BorderRecord_airport_at_idx" ON "BorderRecord"("airport", "at");
CREATE INDEX "BorderRecord_officerId_recordedAt_idx" ON "BorderRecord"("officerId", "recordedAt");
-- Border records cannot be changed or deleted.
CREATE TRIGGER border_record_append_only BEFORE UPDATE OR DELETE ON "BorderRecord"
  FOR EACH ROW EXECUTE FUNCTION refuse('border records are append-only');
CREATE TRIGGER border_record_no_truncate BEFORE TRUNCATE ON "BorderRecord"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse('border records are append-only');

-- ── watch list ──────────────────────────────────────────────────────────────────

CREATE TABLE "WatchEntry" (
  "id" UUID NOT NULL,
  "surname" TEXT NOT NULL,
  "givenNames" TEXT NOT NULL,
  "birthDate" DATE,
  "passportNumber" TEXT,
  "issuingState" TEXT,
  "nameKey" TEXT NOT NULL,
  "searchTerms" TEXT[],
  "reason" TEXT NOT NULL,
  "expiresOn" DATE NOT NULL,
  "personKey" TEXT NOT NULL,
  "revision" INTEGER NOT NULL DEFAULT 0,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "endedAt" TIMESTAMPTZ(3),
  "endReason" TEXT,

  CONSTRAINT "WatchEntry_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "WatchEntry_person_can_be_met"
    CHECK (("passportNumber" IS NOT NULL OR "birthDate" IS NOT NULL) AND ("birthDate" IS NULL OR "nameKey" <> '')),
  CONSTRAINT "WatchEntry_passport_has_state" CHECK (("passportNumber" IS NULL) = ("issuingState" IS NULL)),
  CONSTRAINT "WatchEntry_passport_format"
    CHECK ("passportNumber" ~ '^[A-Z0-9]{4,15}$' AND "issuingState" ~ '^([A-Z]{3}|D)$'),
  CONSTRAINT "WatchEntry_texts_fit"
    CHECK (char_length("surname") <= 100 AND char_length("givenNames") <= 100 AND char_length("reason") BETWEEN 1 AND 500),
  CONSTRAINT "WatchEntry_ended_has_reason" CHECK (("endedAt" IS NULL) = ("endReason" IS NULL)),
  CONSTRAINT "WatchEntry_revision_counts_up" CHECK ("revision" >= 0),
  CONSTRAINT "WatchEntry_can_be_found" CHECK (coalesce(cardinality("searchTerms"), 0) > 0)
);
CREATE INDEX "WatchEntry_birthDate_idx" ON "WatchEntry"("birthDate");
CREATE INDEX "WatchEntry_passportNumber_idx" ON "WatchEntry"("passportNumber");
CREATE INDEX "WatchEntry_createdAt_id_idx" ON "WatchEntry"("createdAt", "id");
-- Only one entry for a person may be active.
CREATE UNIQUE INDEX "WatchEntry_active_person" ON "WatchEntry" ("personKey") WHERE "endedAt" IS NULL;
CREATE INDEX "WatchEntry_searchTerms" ON "WatchEntry" USING GIN (terms_vector("searchTerms"));

-- ── arrivals ────────────────────────────────────────────────────────────────────

CREATE TYPE "NoticeStatus" AS ENUM ('EXPECTED', 'NOTIFIED', 'AMENDED', 'DEPARTED', 'UNDONE');

CREATE TYPE "NoticeStage" AS ENUM ('EXPECTED', 'PRESENT', 'DEPARTED', 'UNDONE');

CREATE TYPE "NoticeOccasion" AS ENUM ('ARRIVAL', 'ADDRESS_CHANGE', 'REGION_TRIP');

CREATE TYPE "NoticeChannel" AS ENUM ('ENTRY', 'FORM', 'TABLE', 'API');

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
  "searchTerms" TEXT[],
  "revision" INTEGER NOT NULL DEFAULT 0,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "ArrivalNotice_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ArrivalNotice_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "ArrivalNotice_propertyId_fkey" FOREIGN KEY ("propertyId") REFERENCES "Property"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "ArrivalNotice_entryVisaId_fkey" FOREIGN KEY ("entryVisaId") REFERENCES "Visa"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "ArrivalNotice_stage_of_status"
    CHECK ("stage"::text = CASE "status" WHEN 'NOTIFIED' THEN 'PRESENT' WHEN 'AMENDED' THEN 'PRESENT' ELSE "status"::text END),
  CONSTRAINT "ArrivalNotice_notified_has_receipt"
    CHECK (("notifiedAt" IS NULL) = ("receiptNumber" IS NULL) AND CASE "status" WHEN 'EXPECTED' THEN "notifiedAt" IS NULL WHEN 'UNDONE' THEN true ELSE "notifiedAt" IS NOT NULL END),
  CONSTRAINT "ArrivalNotice_receipt_format" CHECK ("receiptNumber" ~ '^[A-Z0-9]{12}$'),
  CONSTRAINT "ArrivalNotice_key_while_sent"
    CHECK (("status" IN ('NOTIFIED', 'AMENDED', 'DEPARTED')) = ("sameKey" IS NOT NULL)),
  CONSTRAINT "ArrivalNotice_undone_has_reason"
    CHECK (("status" = 'UNDONE') = ("undoneAt" IS NOT NULL) AND ("status" = 'UNDONE') = ("undoneReason" IS NOT NULL)),
  CONSTRAINT "ArrivalNotice_departed_has_day"
    CHECK (CASE "status" WHEN 'DEPARTED' THEN "departedOn" IS NOT NULL WHEN 'UNDONE' THEN true ELSE "departedOn" IS NULL END),
  CONSTRAINT "ArrivalNotice_departs_after_arrival" CHECK ("departedOn" >= "arrivalOn"),
  CONSTRAINT "ArrivalNotice_expected_after_entry"
    CHECK (CASE "status" WHEN 'EXPECTED' THEN "channel" = 'ENTRY' WHEN 'UNDONE' THEN true ELSE "channel" <> 'ENTRY' END),
  CONSTRAINT "ArrivalNotice_confirmed_once_sent" CHECK ("confirmedAt" IS NULL OR "notifiedAt" IS NOT NULL),
  CONSTRAINT "ArrivalNotice_late_once_sent" CHECK (NOT "late" OR "notifiedAt" IS NOT NULL),
  CONSTRAINT "ArrivalNotice_stay_in_order" CHECK ("stayFrom" <= "stayUntil"),
  CONSTRAINT "ArrivalNotice_passport_in_order" CHECK ("passportIssuedOn" <= "passportExpiresOn"),
  CONSTRAINT "ArrivalNotice_region_of_kato" CHECK ("region" ~ '^[0-9]{2}$'),
  CONSTRAINT "ArrivalNotice_children_listed" CHECK (jsonb_typeof("children") = 'array'),
  CONSTRAINT "ArrivalNotice_revision_counts_up" CHECK ("revision" >= 0),
  CONSTRAINT "ArrivalNotice_can_be_found" CHECK (coalesce(cardinality("searchTerms"), 0) > 0)
);
CREATE UNIQUE INDEX "ArrivalNotice_sameKey_key" ON "ArrivalNotice"("sameKey");
CREATE UNIQUE INDEX "ArrivalNotice_entryVisaId_key" ON "ArrivalNotice"("entryVisaId");
CREATE UNIQUE INDEX "ArrivalNotice_receiptNumber_key" ON "ArrivalNotice"("receiptNumber");
CREATE INDEX "ArrivalNotice_organisationId_stage_arrivalOn_id_idx" ON "ArrivalNotice"("organisationId", "stage", "arrivalOn", "id");
CREATE INDEX "ArrivalNotice_organisationId_stage_deadlineOn_id_idx" ON "ArrivalNotice"("organisationId", "stage", "deadlineOn", "id");
CREATE INDEX "ArrivalNotice_organisationId_stage_sortName_id_idx" ON "ArrivalNotice"("organisationId", "stage", "sortName", "id");
CREATE INDEX "ArrivalNotice_organisationId_arrivalOn_id_idx" ON "ArrivalNotice"("organisationId", "arrivalOn", "id");
CREATE INDEX "ArrivalNotice_propertyId_stage_arrivalOn_id_idx" ON "ArrivalNotice"("propertyId", "stage", "arrivalOn", "id");
CREATE INDEX "ArrivalNotice_nationality_passportNumber_stage_idx" ON "ArrivalNotice"("nationality", "passportNumber", "stage");
CREATE INDEX "ArrivalNotice_stage_region_deadlineOn_id_idx" ON "ArrivalNotice"("stage", "region", "deadlineOn", "id");
CREATE INDEX "ArrivalNotice_stage_deadlineOn_id_idx" ON "ArrivalNotice"("stage", "deadlineOn", "id");
CREATE INDEX "ArrivalNotice_arrivalOn_idx" ON "ArrivalNotice"("arrivalOn");
CREATE INDEX "ArrivalNotice_stage_arrivalOn_id_idx" ON "ArrivalNotice"("stage", "arrivalOn", "id");
CREATE INDEX "ArrivalNotice_region_arrivalOn_id_idx" ON "ArrivalNotice"("region", "arrivalOn", "id");
CREATE INDEX "ArrivalNotice_passportNumber_idx" ON "ArrivalNotice"("passportNumber" text_pattern_ops);
CREATE INDEX "ArrivalNotice_visaNumber_idx" ON "ArrivalNotice"("visaNumber");
-- Each term is stored twice: prefixed with the organisation's id for its host, unprefixed for staff.
CREATE INDEX "ArrivalNotice_searchTerms" ON "ArrivalNotice" USING GIN (terms_vector("searchTerms"));

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

  CONSTRAINT "NoticeRevision_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "NoticeRevision_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "ArrivalNotice"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "NoticeRevision_revision_counts_up" CHECK ("revision" >= 0)
);
CREATE UNIQUE INDEX "NoticeRevision_noticeId_revision_key" ON "NoticeRevision"("noticeId", "revision");
-- The history of a notice cannot be changed.
CREATE TRIGGER notice_revision_append_only BEFORE UPDATE OR DELETE ON "NoticeRevision"
  FOR EACH ROW EXECUTE FUNCTION refuse('revisions of arrival notices are append-only');
CREATE TRIGGER notice_revision_no_truncate BEFORE TRUNCATE ON "NoticeRevision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse('revisions of arrival notices are append-only');

CREATE TABLE "NoticeImport" (
  "id" UUID NOT NULL,
  "organisationId" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "rows" JSONB NOT NULL,
  "outcome" JSONB,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "sentAt" TIMESTAMPTZ(3),

  CONSTRAINT "NoticeImport_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "NoticeImport_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "NoticeImport_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "NoticeImport_sent_has_outcome" CHECK (("sentAt" IS NULL) = ("outcome" IS NULL))
);
CREATE INDEX "NoticeImport_organisationId_createdAt_idx" ON "NoticeImport"("organisationId", "createdAt");
CREATE INDEX "NoticeImport_createdAt_idx" ON "NoticeImport"("createdAt");

-- ── hotel systems ───────────────────────────────────────────────────────────────

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

  CONSTRAINT "PropertyToken_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "PropertyToken_propertyId_fkey" FOREIGN KEY ("propertyId") REFERENCES "Property"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "PropertyToken_name_fits" CHECK (char_length("name") BETWEEN 1 AND 60),
  CONSTRAINT "PropertyToken_hash_alone" CHECK ("hash" ~ '^[A-Za-z0-9_-]{43}$' AND "start" ~ '^vmp_.{4}$'),
  CONSTRAINT "PropertyToken_scopes_known"
    CHECK (coalesce(cardinality("scopes"), 0) > 0 AND "scopes" <@ ARRAY['notices:write', 'notices:read'])
);
CREATE UNIQUE INDEX "PropertyToken_hash_key" ON "PropertyToken"("hash");
CREATE INDEX "PropertyToken_propertyId_createdAt_idx" ON "PropertyToken"("propertyId", "createdAt");

CREATE TABLE "ApiAnswer" (
  "tokenId" UUID NOT NULL,
  "key" TEXT NOT NULL,
  "request" TEXT NOT NULL,
  "status" INTEGER,
  "body" TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "ApiAnswer_pkey" PRIMARY KEY ("tokenId","key"),
  CONSTRAINT "ApiAnswer_tokenId_fkey" FOREIGN KEY ("tokenId") REFERENCES "PropertyToken"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "ApiAnswer_answer_whole" CHECK (("status" IS NULL) = ("body" IS NULL) AND "status" BETWEEN 100 AND 599),
  CONSTRAINT "ApiAnswer_key_fits" CHECK ("key" ~ '^[!-~]{1,200}$')
);
CREATE INDEX "ApiAnswer_createdAt_idx" ON "ApiAnswer"("createdAt");

CREATE TABLE "WebhookEndpoint" (
  "id" UUID NOT NULL,
  "propertyId" UUID NOT NULL,
  "url" TEXT NOT NULL,
  "secretVersion" INTEGER NOT NULL DEFAULT 1,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "disabledAt" TIMESTAMPTZ(3),

  CONSTRAINT "WebhookEndpoint_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "WebhookEndpoint_propertyId_fkey" FOREIGN KEY ("propertyId") REFERENCES "Property"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "WebhookEndpoint_secret_counts_up" CHECK ("secretVersion" >= 1),
  CONSTRAINT "WebhookEndpoint_address_of_web" CHECK ("url" ~ '^https?://')
);
CREATE UNIQUE INDEX "WebhookEndpoint_propertyId_key" ON "WebhookEndpoint"("propertyId");

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

  CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "WebhookDelivery_endpointId_fkey" FOREIGN KEY ("endpointId") REFERENCES "WebhookEndpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "WebhookDelivery_delivered_or_failed" CHECK ("deliveredAt" IS NULL OR "failedAt" IS NULL),
  CONSTRAINT "WebhookDelivery_delivered_is_success" CHECK ("deliveredAt" IS NULL OR "status" BETWEEN 200 AND 299),
  CONSTRAINT "WebhookDelivery_tries_have_time" CHECK ("attempts" >= 0 AND ("attempts" = 0) = ("triedAt" IS NULL)),
  CONSTRAINT "WebhookDelivery_status_or_failure" CHECK ("status" IS NULL OR "failure" IS NULL)
);
CREATE INDEX "WebhookDelivery_endpointId_createdAt_idx" ON "WebhookDelivery"("endpointId", "createdAt");
CREATE UNIQUE INDEX "WebhookDelivery_endpointId_subjectId_revision_key" ON "WebhookDelivery"("endpointId", "subjectId", "revision");

CREATE TABLE "ArrivalDigest" (
  "id" UUID NOT NULL,
  "organisationId" UUID NOT NULL,
  "on" DATE NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "ArrivalDigest_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ArrivalDigest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "ArrivalDigest_organisationId_on_key" ON "ArrivalDigest"("organisationId", "on");

CREATE TABLE "ArrivalReminder" (
  "noticeId" UUID NOT NULL,
  "moment" TEXT NOT NULL,
  "digestId" UUID NOT NULL,

  CONSTRAINT "ArrivalReminder_pkey" PRIMARY KEY ("noticeId","moment"),
  CONSTRAINT "ArrivalReminder_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "ArrivalNotice"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "ArrivalReminder_digestId_fkey" FOREIGN KEY ("digestId") REFERENCES "ArrivalDigest"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "ArrivalReminder_moment_known" CHECK ("moment" ~ '^(day-[1-9][0-9]*|overdue)$')
);
CREATE INDEX "ArrivalReminder_digestId_idx" ON "ArrivalReminder"("digestId");

-- ── mail ────────────────────────────────────────────────────────────────────────

CREATE TABLE "Mail" (
  "id" UUID NOT NULL,
  "key" TEXT NOT NULL,
  "template" TEXT NOT NULL,
  "recipient" TEXT NOT NULL,
  "locale" "Locale" NOT NULL,
  "subjectId" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "sentAt" TIMESTAMPTZ(3),
  "failedAt" TIMESTAMPTZ(3),
  "failure" TEXT,

  CONSTRAINT "Mail_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Mail_failed_has_reason" CHECK (("failedAt" IS NULL) = ("failure" IS NULL))
);
CREATE UNIQUE INDEX "Mail_key_key" ON "Mail"("key");
CREATE INDEX "Mail_subjectId_idx" ON "Mail"("subjectId");
-- The metrics count waiting and failed mails at each scrape; sweep-mails looks for waiting ones, too.
CREATE INDEX "Mail_waiting" ON "Mail" ("createdAt") WHERE "sentAt" IS NULL AND "failedAt" IS NULL;
CREATE INDEX "Mail_failed" ON "Mail" ("template", "failure") WHERE "failedAt" IS NOT NULL;

-- ── audit ───────────────────────────────────────────────────────────────────────

CREATE TABLE "AuditEvent" (
  "id" BIGINT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "actorId" UUID,
  "actorRole" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "subjectType" TEXT NOT NULL,
  "subjectId" TEXT NOT NULL,
  "detail" JSONB NOT NULL,
  "previous" BYTEA NOT NULL,
  "hash" BYTEA NOT NULL,

  CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "AuditEvent_chain_of_sha256"
    CHECK ("id" >= 1 AND octet_length("previous") = 32 AND octet_length("hash") = 32)
);
CREATE INDEX "AuditEvent_at_id_idx" ON "AuditEvent"("at", "id");
CREATE INDEX "AuditEvent_actorId_at_id_idx" ON "AuditEvent"("actorId", "at", "id");
CREATE INDEX "AuditEvent_action_at_id_idx" ON "AuditEvent"("action", "at", "id");
CREATE INDEX "AuditEvent_subjectId_at_id_idx" ON "AuditEvent"("subjectId", "at", "id");
-- The hashed text: every column, in a form that does not depend on settings of the session.
CREATE FUNCTION audit_content(
  id bigint, at timestamptz, actor uuid, actor_role text, action text, subject_type text, subject_id text, detail jsonb
) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_array(id, extract(epoch FROM at)::numeric(20, 3), actor, actor_role, action, subject_type, subject_id, detail)::text
$$;

-- Appends one event to the chain. Its hash covers the event and the previous hash, so that a change or a gap is
-- detected. The lock is held until commit and makes the chain strictly ordered, so call this last in a transaction.
-- Only this function can append: it runs with its owner's rights, so the portal's own role needs none on the table.
CREATE FUNCTION audit_record(
  at timestamptz, actor uuid, actor_role text, action text, subject_type text, subject_id text, detail jsonb
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  last_id bigint;
  last_hash bytea;
  next_id bigint;
  content text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_record'));
  SELECT e.id, e.hash INTO last_id, last_hash FROM "AuditEvent" e ORDER BY e.id DESC LIMIT 1;
  next_id := coalesce(last_id, 0) + 1;
  last_hash := coalesce(last_hash, sha256('genesis'));
  content := audit_content(next_id, at, actor, actor_role, action, subject_type, subject_id, detail);
  INSERT INTO "AuditEvent" ("id", "at", "actorId", "actorRole", "action", "subjectType", "subjectId", "detail", "previous", "hash")
  VALUES (next_id, at, actor, actor_role, action, subject_type, subject_id, detail, last_hash,
          sha256(last_hash || convert_to(content, 'UTF8')));
  RETURN next_id;
END $$;

CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse('audit events are append-only');
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse('audit events are append-only');

-- ── reports ─────────────────────────────────────────────────────────────────────

CREATE TABLE "ReportFigure" (
  "day" DATE NOT NULL,
  "kind" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "count" INTEGER NOT NULL,

  CONSTRAINT "ReportFigure_pkey" PRIMARY KEY ("day","kind","key"),
  CONSTRAINT "ReportFigure_count_not_negative" CHECK ("count" >= 0)
);

CREATE TABLE "FeeDay" (
  "day" DATE NOT NULL,
  "currency" TEXT NOT NULL,
  "payments" INTEGER NOT NULL,
  "applications" INTEGER NOT NULL,
  "fees" BIGINT NOT NULL,
  "disputed" BIGINT NOT NULL,
  "returned" BIGINT NOT NULL,

  CONSTRAINT "FeeDay_pkey" PRIMARY KEY ("day","currency"),
  CONSTRAINT "FeeDay_sums_not_negative"
    CHECK ("payments" >= 0 AND "applications" >= 0 AND "fees" >= 0 AND "disputed" >= 0 AND "returned" >= 0),
  CONSTRAINT "FeeDay_currency_of_iso" CHECK ("currency" ~ '^[A-Z]{3}$')
);
-- The fees of a period by day in Kazakhstan and by currency. Only this function defines how they are counted.
CREATE FUNCTION fee_days(since timestamptz, until timestamptz) RETURNS TABLE (
  day date, currency text, payments int, applications int, fees bigint, disputed bigint, returned bigint
) LANGUAGE sql STABLE AS $$
  WITH paid AS (
    SELECT (o."paidAt" AT TIME ZONE 'Asia/Almaty')::date AS day, o."currency", count(*)::int AS payments,
      sum(i.applications)::int AS applications, sum(i.fees)::bigint AS fees,
      coalesce(sum(i.fees) FILTER (WHERE o."status" = 'DISPUTED'), 0)::bigint AS disputed
    FROM "Order" o CROSS JOIN LATERAL (
      SELECT count(*) AS applications, sum("amount") AS fees FROM "OrderItem" WHERE "orderId" = o."id" AND NOT "returned"
    ) AS i
    WHERE o."paidAt" >= since AND o."paidAt" < until AND o."status" IN ('PAID', 'DISPUTED') AND i.applications > 0
    GROUP BY 1, 2
  ), back AS (
    SELECT ("requestedAt" AT TIME ZONE 'Asia/Almaty')::date AS day, "currency", sum("amount")::bigint AS returned
    FROM "PaymentReturn" WHERE "requestedAt" >= since AND "requestedAt" < until
    GROUP BY 1, 2
  )
  SELECT day, currency, coalesce(paid.payments, 0), coalesce(paid.applications, 0), coalesce(paid.fees, 0),
    coalesce(paid.disputed, 0), coalesce(back.returned, 0)
  FROM paid FULL JOIN back USING (day, currency)
$$;

-- ── rate limits ─────────────────────────────────────────────────────────────────

-- The structure that the rate limiter's library expects. Contains only counters, so losing them does no harm.
CREATE UNLOGGED TABLE rate_limit (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
