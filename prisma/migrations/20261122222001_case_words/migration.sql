-- CreateTable
CREATE TABLE "CaseNote" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseMessage" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "fromStaff" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CaseNote_applicationId_at_idx" ON "CaseNote"("applicationId", "at");

-- CreateIndex
CREATE INDEX "CaseMessage_applicationId_at_idx" ON "CaseMessage"("applicationId", "at");

-- AddForeignKey
ALTER TABLE "CaseNote" ADD CONSTRAINT "CaseNote_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseNote" ADD CONSTRAINT "CaseNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseMessage" ADD CONSTRAINT "CaseMessage_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseMessage" ADD CONSTRAINT "CaseMessage_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was written about a case stays as it was written.
CREATE FUNCTION case_words_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'notes and messages are append-only';
END $$;

CREATE TRIGGER case_note_append_only BEFORE UPDATE OR DELETE ON "CaseNote"
  FOR EACH ROW EXECUTE FUNCTION case_words_refuse();
CREATE TRIGGER case_note_no_truncate BEFORE TRUNCATE ON "CaseNote"
  FOR EACH STATEMENT EXECUTE FUNCTION case_words_refuse();
CREATE TRIGGER case_message_append_only BEFORE UPDATE OR DELETE ON "CaseMessage"
  FOR EACH ROW EXECUTE FUNCTION case_words_refuse();
CREATE TRIGGER case_message_no_truncate BEFORE TRUNCATE ON "CaseMessage"
  FOR EACH STATEMENT EXECUTE FUNCTION case_words_refuse();
