import { randomInt } from "node:crypto";
import type { VisaStatus } from "#lib/domain/life-cycles/visa.ts";
import { addDays, knownDate } from "#lib/domain/plain-date.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import type { Visa } from "#lib/platform/db/types.ts";
import { aPaidApplication } from "./a-paid-application.ts";

/** A visa's row without its document, for tests that need only its data. */
export async function aVisa(status: VisaStatus = "ENTERED"): Promise<Visa> {
  const { id: applicationId } = await aPaidApplication({ status: "GRANTED" });
  const today = todayInAlmaty();
  return db().visa.create({
    data: {
      number: `K${randomInt(1e7, 1e8)}`,
      applicationId,
      status,
      policyVersion: "2019-01-01",
      purpose: "business",
      category: "B1",
      validFrom: toDbDate(addDays(today, -5)),
      validUntil: toDbDate(addDays(today, 60)),
      entries: 1,
      stayDays: 20,
      surname: "SPECIMEN",
      givenNames: "TEST VISITOR",
      sex: "F",
      birthDate: toDbDate(knownDate("1985-04-12")),
      nationality: "QAT",
      passportNumber: `V${randomInt(1e6, 1e7)}`,
      invitationNumber: "1000000000",
      hostName: "TEST HOST LLP",
      mrzLine1: "V<KAZSPECIMEN<<TEST<VISITOR".padEnd(44, "<"),
      mrzLine2: "V<<<<<<<<<QAT8504128F".padEnd(44, "<"),
      ...(status === "REVOKED" && { revokedAt: now(), revocationCause: "REISSUE" as const }),
      locale: "en",
      photoKey: `none-${applicationId}`,
      issuedAt: now(),
    },
  });
}
