import type { Group } from "./fill-service.ts";

/** The list that cases are compared with: one entry for every fifty applications, half of them with a passport. */
export const fillWatchList: Group = ({ applications }) => [
  `INSERT INTO "WatchEntry" ("id", "surname", "givenNames", "birthDate", "passportNumber", "issuingState", "nameKey", "searchTerms", "reason",
     "expiresOn", "personKey")
   SELECT pg_temp.id_of('watch', n), surname, given, pg_temp.birth_of(n + 7), passport,
     CASE WHEN passport IS NOT NULL THEN 'QAT' END,
     CASE WHEN surname < given THEN surname || ' ' || given ELSE given || ' ' || surname END,
     array_remove(ARRAY[surname, given, passport], NULL), 'Specimen.', current_date + 1000, md5('watch' || n)
   FROM (SELECT n, pg_temp.name_of(n, 30) AS surname, pg_temp.name_of(n, 31) AS given,
           CASE WHEN n % 2 = 0 THEN 'W' || lpad(n::text, 8, '0') END AS passport
         FROM generate_series(1::bigint, ${applications} / 50) n) AS listed`,
];
