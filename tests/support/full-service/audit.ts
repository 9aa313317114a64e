import type { AuditAction } from "#lib/audit/actions.ts";
import type { Group } from "./fill-service.ts";

/** Staff's actions on a case after reading it: chosen at random, the most frequent first. */
const actions = [
  "application.grant",
  "application.grant",
  "application.claim",
  "visa.check",
  "document.read",
  "application.release",
] as const satisfies readonly AuditAction[];

/** Three events for each application, oldest first, continuing the existing chain by the rules of audit_record. */
export const fillAudit: Group = ({ applications }) => [
  `CREATE FUNCTION pg_temp.link(last bytea, content text, first bytea) RETURNS bytea LANGUAGE sql IMMUTABLE
     RETURN sha256(coalesce(last, first) || convert_to(content, 'UTF8'))`,
  "CREATE AGGREGATE pg_temp.chained(text, bytea) (sfunc = pg_temp.link, stype = bytea)",
  `INSERT INTO "AuditEvent" ("id", "at", "actorId", "actorRole", "action", "subjectType", "subjectId", "detail", "previous", "hash")
   SELECT id, at, actor, role, action, 'application', subject, detail, coalesce(lag(hash) OVER (ORDER BY id), first), hash
   FROM (SELECT *, pg_temp.chained(audit_content(id, at, actor, role, action, 'application', subject, detail), first)
           OVER (ORDER BY id) AS hash
         FROM (SELECT last + k AS id, first, pg_temp.id_of('application', n)::text AS subject,
                 pg_temp.paid_at(n, ${applications}) + (k - 1) % 3 * interval '1 second' AS at,
                 CASE (k - 1) % 3 WHEN 0 THEN pg_temp.id_of('person', n / 2 + 1) ELSE pg_temp.officer_of(n) END AS actor,
                 CASE (k - 1) % 3 WHEN 0 THEN 'APPLICANT' ELSE 'OFFICER' END AS role,
                 CASE (k - 1) % 3 WHEN 0 THEN 'application.submit' WHEN 1 THEN 'application.read'
                   ELSE (ARRAY[${actions.map((act) => `'${act}'`).join(", ")}])[pg_temp.pick(n, 13, ${actions.length}) + 1] END AS action,
                 CASE (k - 1) % 3 WHEN 0 THEN '{}' ELSE '{"address": "192.0.2.1"}' END::jsonb AS detail
               FROM (SELECT k, ${applications} - (k - 1) / 3 AS n FROM generate_series(1::bigint, ${applications * 3}) k) AS numbered,
                 (SELECT coalesce(max("id"), 0) AS last,
                    coalesce((SELECT "hash" FROM "AuditEvent" ORDER BY "id" DESC LIMIT 1), sha256('genesis')) AS first
                  FROM "AuditEvent") AS before) AS event) AS linked`,
];
