import type { Group } from "./fill-service.ts";
import { hostsOf } from "./hosts.ts";
import { invitationOf } from "./invitations.ts";

/**
 * Granted applications with the status of their visas: most holders entered and left, some did not come, few visas are
 * revoked.
 */
export const grantedCases = (applications: number, people: number): string =>
  `(SELECT n, p, paid, (CASE WHEN chance < 2 THEN 'REVOKED' WHEN chance < 20 OR paid > now() - interval '20 days' THEN 'VALID'
      WHEN paid > now() - interval '34 days' THEN 'ENTERED' ELSE 'LEFT' END)::"VisaStatus" AS state
    FROM (SELECT n, ${invitationOf(applications)} % ${people} + 1 AS p, pg_temp.paid_at(n, ${applications}) AS paid,
            pg_temp.pick(n, 12, 100) AS chance
          FROM generate_series(1::bigint, ${applications}) n
          WHERE pg_temp.status_of(n, ${applications}) = 'GRANTED') AS granted)`;

const crossing = (kind: "ENTRY" | "EXIT", days: number, states: string, cases: string): string =>
  `INSERT INTO "BorderRecord" ("id", "deskRecordId", "visaId", "kind", "airport", "at", "recordedAt", "officerId", "overstayDays", "conflicts")
   SELECT pg_temp.id_of('${kind}', n), pg_temp.id_of('desk-${kind}', n), pg_temp.id_of('visa', n), '${kind}',
     CASE WHEN n % 2 = 0 THEN 'NQZ' ELSE 'ALA' END, paid + interval '${days} days', paid + interval '${days} days',
     pg_temp.id_of('officer', 1 + n % 8 * 5), ${kind === "EXIT" ? "CASE WHEN n % 90 = 0 THEN 3 ELSE 0 END" : "NULL"}, '{}'
   FROM ${cases} AS c WHERE state IN (${states})`;

/** Visas, and passport control's records about their holders. */
export const fillVisas: Group = ({ applications, people }) => {
  const cases = grantedCases(applications, people);
  return [
    `INSERT INTO "Visa" ("id", "number", "applicationId", "status", "policyVersion", "purpose", "category", "validFrom",
       "validUntil", "entries", "stayDays", "surname", "givenNames", "sex", "birthDate", "nationality", "passportNumber",
       "invitationNumber", "hostName", "mrzLine1", "mrzLine2", "locale", "photoKey", "issuedAt", "revokedAt", "revocationCause",
       "revocationText")
     SELECT pg_temp.id_of('visa', n), 'K' || lpad(n::text, 8, '0'), pg_temp.id_of('application', n), state, '2019-01-01',
       pg_temp.purpose_of(n), pg_temp.category_of(n), paid::date + 10, paid::date + 70, 1, 20, pg_temp.surname_of(p),
       pg_temp.given_of(p), (CASE WHEN p % 2 = 0 THEN 'F' ELSE 'M' END)::"Sex", pg_temp.birth_of(p),
       pg_temp.nationality_of(p), pg_temp.passport_of(p), (1000000000 + n)::text,
       pg_temp.name_of(61 + n / 5 % ${hostsOf(applications) - 60}, 20) || ' LLP', rpad('V<KAZ' || pg_temp.surname_of(p), 44, '<'),
       rpad('K' || lpad(n::text, 8, '0'), 44, '<'), 'en', 'documents/PHOTO-' || n,
       paid + interval '1 day', CASE WHEN state = 'REVOKED' THEN paid + interval '5 days' END,
       CASE WHEN state = 'REVOKED' THEN 'DECISION'::"RevocationCause" END,
       CASE WHEN state = 'REVOKED' THEN 'Specimen.' END
     FROM ${cases} AS c`,
    crossing("ENTRY", 15, "'ENTERED', 'LEFT'", cases),
    crossing("EXIT", 25, "'LEFT'", cases),
  ];
};
