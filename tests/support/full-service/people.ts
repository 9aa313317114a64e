import type { Group } from "./fill-service.ts";

/** Forty officers, and an account for each of the people who apply. None of them can sign in. */
export const fillPeople: Group = ({ people }) => [
  `INSERT INTO "User" ("id", "email", "passwordHash", "role", "emailConfirmedAt")
   SELECT pg_temp.id_of('officer', n), 'officer-' || n || '@example.test', 'none',
     (CASE WHEN n % 5 = 0 THEN 'SENIOR_OFFICER' WHEN n % 5 = 1 THEN 'BORDER_OFFICER' ELSE 'OFFICER' END)::"Role", now()
   FROM generate_series(0, 39) n`,
  `INSERT INTO "User" ("id", "email", "passwordHash", "role", "emailConfirmedAt")
   SELECT pg_temp.id_of('person', n), 'person-' || n || '@example.test', 'none', 'APPLICANT', now()
   FROM generate_series(1, ${people}) n`,
];
