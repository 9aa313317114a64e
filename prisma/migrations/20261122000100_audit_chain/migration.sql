-- The text that is hashed: every column, in a form that no setting of the session changes.
CREATE FUNCTION audit_content(
  id bigint, at timestamptz, actor uuid, actor_role text, action text, subject_type text, subject_id text, detail jsonb
) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_array(id, extract(epoch FROM at)::numeric(20, 3), actor, actor_role, action, subject_type, subject_id, detail)::text
$$;

-- Appends one event to the chain. Its hash covers the event and the hash before it, so that a change or a gap shows.
-- The lock is held until commit and makes the chain strictly ordered: call this last in a transaction.
CREATE FUNCTION audit_record(
  at timestamptz, actor uuid, actor_role text, action text, subject_type text, subject_id text, detail jsonb
) RETURNS bigint LANGUAGE plpgsql AS $$
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

CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit events are append-only';
END $$;

CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();

-- At most one living order for an application: opening the payment twice opens the same one.
CREATE UNIQUE INDEX "Order_one_living" ON "Order" ("applicationId") WHERE "status" IN ('OPEN', 'PENDING', 'PAID', 'DISPUTED');

-- One invitation carries at most one application that is still alive (two competing applicants: one wins).
CREATE UNIQUE INDEX "Application_one_per_invitation" ON "Application" ("invitationId")
  WHERE "status" NOT IN ('WITHDRAWN', 'LAPSED', 'REFUSED');
