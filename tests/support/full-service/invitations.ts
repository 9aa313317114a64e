import type { Group } from "./fill-service.ts";
import { hostsOf } from "./hosts.ts";

/** Invitations in groups of five: the one of each application, and those that wait for an officer. */
export const fillInvitations: Group = ({ applications, people }) => {
  const waiting = 150 + Math.floor(applications / 100);
  const hosts = hostsOf(applications) - 60;
  return [
    `INSERT INTO "InvitationGroup" ("id", "organisationId", "title", "dueOn", "createdAt")
     SELECT pg_temp.id_of('group', g), pg_temp.id_of('host', 61 + g % ${hosts}), 'Group ' || g,
       CASE WHEN g <= ${waiting} / 5 THEN current_date + (g % 12)::int - 4 END,
       pg_temp.paid_at(g * 5, ${applications}) - interval '20 days'
     FROM generate_series(0, ${Math.floor((applications + waiting) / 5) + 1}) g`,
    `INSERT INTO "InvitationDecision" ("id", "groupId", "outcome", "officerId", "decidedAt")
     SELECT pg_temp.id_of('decision', g), pg_temp.id_of('group', g), 'ISSUE', pg_temp.officer_of(g),
       pg_temp.paid_at(greatest(g * 5 - ${waiting}, 1), ${applications}) - interval '20 days'
     FROM generate_series(${Math.floor((waiting + 1) / 5)}, ${Math.floor((applications + waiting) / 5)}) g`,
    `INSERT INTO "Invitation" ("id", "number", "status", "organisationId", "groupId", "line", "surname", "givenNames",
       "birthDate", "sex", "nationality", "territory", "passportNumber", "passportExpiry", "purpose", "category",
       "firstDay", "lastDay", "stayDays", "places", "submittedAt", "promisedOn", "decisionId", "issuedAt", "createdAt", "searchTerms")
     SELECT pg_temp.id_of('invitation', n), CASE WHEN a > 0 THEN (1000000000 + a)::text END,
       (CASE WHEN a > 0 THEN 'USED' ELSE 'SUBMITTED' END)::"InvitationStatus",
       pg_temp.id_of('host', 61 + n / 5 % ${hosts}), pg_temp.id_of('group', n / 5), n % 5,
       pg_temp.surname_of(p), pg_temp.given_of(p), pg_temp.birth_of(p),
       (CASE WHEN p % 2 = 0 THEN 'F' ELSE 'M' END)::"Sex", pg_temp.nationality_of(p), pg_temp.territory_of(p),
       pg_temp.passport_of(p), current_date + 2000, pg_temp.purpose_of(a), pg_temp.category_of(a),
       paid::date + 10, paid::date + 70, 20, '[]', paid - interval '25 days', paid::date - 18,
       CASE WHEN a > 0 THEN pg_temp.id_of('decision', n / 5) END, CASE WHEN a > 0 THEN paid - interval '20 days' END, paid - interval '26 days',
       ARRAY[pg_temp.surname_of(p), pg_temp.given_of(p), pg_temp.passport_of(p)]
     FROM (SELECT n, n - ${waiting} AS a, n % ${people} + 1 AS p, pg_temp.paid_at(greatest(n - ${waiting}, 1), ${applications}) AS paid
           FROM generate_series(1::bigint, ${applications + waiting}) n) AS numbered`,
  ];
};

/** The number in the series of invitations that belongs to an application's number, in SQL. */
export const invitationOf = (applications: number): string => `(n + ${150 + Math.floor(applications / 100)})`;
