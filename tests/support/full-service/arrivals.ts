import type { Group } from "./fill-service.ts";
import { hostsOf } from "./hosts.ts";
import { invitationOf } from "./invitations.ts";
import { grantedCases } from "./visas.ts";

/** The contents of a notice in its history. */
const content = `jsonb_build_object('occasion', 'ARRIVAL', 'arrivalOn', arrived::text, 'borderPoint', 'NQZ', 'stayFrom', arrived::text,
  'stayUntil', NULL, 'purpose', 'business', 'surname', surname, 'givenNames', given, 'sex', 'F', 'birthDate', born::text,
  'nationality', nationality, 'passportNumber', passport, 'passportIssuedOn', NULL, 'passportExpiresOn', NULL,
  'visaNumber', '', 'children', '[]'::jsonb, 'dwelling', 'hotel', 'address', address)`;

/** Notices of the guests who arrived: most sent, some late, and one in a hundred not sent yet. */
export const fillArrivals: Group = ({ applications, people }) => {
  const guests = `(SELECT n, state, host, paid::date + 15 AS arrived, pg_temp.surname_of(p) AS surname,
      pg_temp.given_of(p) AS given, pg_temp.birth_of(p) AS born, pg_temp.nationality_of(p) AS nationality,
      pg_temp.passport_of(p) AS passport, n % 100 = 0 OR n <= 300 AS expected,
      jsonb_build_object('region', region, 'kato', region || '0000000', 'locality', 'Specimen', 'street', 'Specimen street',
        'house', (n % 90)::text, 'flat', '') AS address
    FROM (SELECT *, pg_temp.id_of('host', 61 + ${invitationOf(applications)} / 5 % ${hostsOf(applications) - 60}) AS host,
            pg_temp.region_of(n) AS region FROM ${grantedCases(applications, people)} AS c
          WHERE state IN ('ENTERED', 'LEFT')) AS entered)`;
  return [
    `INSERT INTO "ArrivalNotice" ("id", "organisationId", "status", "stage", "channel", "occasion", "sameKey", "entryVisaId",
       "receiptNumber", "arrivalOn", "deadlineOn", "late", "notifiedAt", "departedOn", "borderPoint", "stayFrom", "purpose",
       "surname", "givenNames", "sex", "birthDate", "nationality", "passportNumber", "region", "address", "dwelling",
       "sortName", "searchTerms")
     SELECT pg_temp.id_of('notice', n), host, status::"NoticeStatus",
       (CASE status WHEN 'NOTIFIED' THEN 'PRESENT' ELSE status END)::"NoticeStage", (CASE WHEN expected THEN 'ENTRY' ELSE 'FORM' END)::"NoticeChannel", 'ARRIVAL', CASE WHEN NOT expected THEN md5('same' || n) END,
       pg_temp.id_of('visa', n),
       CASE WHEN NOT expected THEN translate(upper(substr(md5('receipt' || n), 1, 12)), '0123456789ABCDEF', 'ACEFGHJKLMNPRTWX') END,
       arrived, arrived + 3, n % 20 = 0 AND NOT expected, CASE WHEN NOT expected THEN arrived::timestamptz END,
       CASE WHEN status = 'DEPARTED' THEN arrived + 10 END, 'NQZ', arrived, 'business', surname, given, 'F', born, nationality,
       passport, address->>'region', address, 'hotel', surname || '<<' || given,
       ARRAY[host || '/' || surname, host || '/' || given, host || '/' || passport, '/' || surname, '/' || given, '/' || passport]
     FROM (SELECT *, CASE WHEN expected THEN 'EXPECTED' WHEN state = 'LEFT' THEN 'DEPARTED' ELSE 'NOTIFIED' END AS status
           FROM ${guests} AS g) AS notice`,
    `INSERT INTO "NoticeRevision" ("id", "noticeId", "revision", "event", "actorRole", "content")
     SELECT pg_temp.id_of('revision', n), pg_temp.id_of('notice', n), 0, 'notify', 'HOST', ${content} FROM ${guests} AS g`,
  ];
};
