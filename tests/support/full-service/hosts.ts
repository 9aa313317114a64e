import type { Group } from "./fill-service.ts";

/** The number of hosts for this number of applications. */
export const hostsOf = (applications: number): number => 60 + Math.floor(applications / 50);

/** Hosts, one account for each; the first sixty wait to be confirmed. */
export const fillHosts: Group = ({ applications }) => [
  `INSERT INTO "Organisation" ("id", "kind", "idNumber", "name", "address", "phone", "email", "status", "confirmedAt", "submittedAt", "searchTerms")
   SELECT pg_temp.id_of('host', n), 'COMPANY', (491140000000 + n)::text, pg_temp.name_of(n, 20) || ' ' || n || ' LLP',
     jsonb_build_object('region', pg_temp.region_of(n), 'kato', pg_temp.region_of(n) || '0000000', 'locality', 'Specimen',
       'street', 'Specimen street', 'house', '1', 'flat', ''),
     '+77000000000', 'host-' || n || '@example.test',
     (CASE WHEN n <= 60 THEN 'NEW' ELSE 'CONFIRMED' END)::"OrganisationStatus",
     CASE WHEN n > 60 THEN now() END, now() - n * interval '1 hour',
     ARRAY[pg_temp.name_of(n, 20), n::text, 'LP', (491140000000 + n)::text]
   FROM generate_series(1, ${hostsOf(applications)}) n`,
  `INSERT INTO "User" ("id", "email", "passwordHash", "role", "emailConfirmedAt")
   SELECT pg_temp.id_of('host-user', n), 'host-user-' || n || '@example.test', 'none', 'HOST', now()
   FROM generate_series(1, ${hostsOf(applications)}) n`,
  `INSERT INTO "Membership" ("userId", "organisationId", "role")
   SELECT pg_temp.id_of('host-user', n), pg_temp.id_of('host', n), 'MANAGER'
   FROM generate_series(1, ${hostsOf(applications)}) n`,
];
