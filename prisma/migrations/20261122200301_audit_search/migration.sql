-- The audit is searched by time, and by who, what and whom within a time.
DROP INDEX "AuditEvent_subjectType_subjectId_id_idx";
DROP INDEX "AuditEvent_actorId_id_idx";
CREATE INDEX "AuditEvent_at_id_idx" ON "AuditEvent"("at", "id");
CREATE INDEX "AuditEvent_actorId_at_id_idx" ON "AuditEvent"("actorId", "at", "id");
CREATE INDEX "AuditEvent_action_at_id_idx" ON "AuditEvent"("action", "at", "id");
CREATE INDEX "AuditEvent_subjectId_at_id_idx" ON "AuditEvent"("subjectId", "at", "id");

-- The only way into the chain: it writes with its owner's rights, so that the portal's own role needs none to the table.
ALTER FUNCTION audit_record(timestamptz, uuid, text, text, text, text, jsonb)
  SECURITY DEFINER SET search_path = public, pg_temp;
