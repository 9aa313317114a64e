import type { Actor } from "#lib/accounts/actor.ts";
import { claimApplication } from "#lib/applications/review/claim.ts";
import { returnApplication } from "#lib/applications/review/return-application.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import type { FourEyes, Policy } from "#lib/domain/policy.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { env } from "#lib/platform/env.ts";
import { forgetPolicies } from "#lib/policy/current-policy.ts";
import { grantApplication, type IssuedVisa } from "#lib/visas/grant-application.ts";
import { passportLines } from "#prisma/demo/passport-lines.ts";
import firstPolicy from "#prisma/seed/policy-2019-01-01.json" with { type: "json" };
import { anActor, aPaidApplication, type PaidApplication } from "./a-paid-application.ts";
import { expectOk } from "./outcomes.ts";
import { day } from "./policies.ts";
import { runSql } from "./run-sql.ts";

type Wishes = NonNullable<Parameters<typeof aPaidApplication>[0]>;

/** An application in review by an officer of its own. */
export async function aHeldApplication(
  wishes: Wishes = {},
): Promise<PaidApplication & { readonly officer: Actor<"OFFICER"> }> {
  const officer = await anActor("OFFICER");
  const application = await aPaidApplication(wishes);
  expectOk(await claimApplication(officer, application.id));
  return { ...application, officer };
}

/** An application whose visa was granted by an officer of its own. */
export async function aGrantedApplication(
  wishes: Wishes = {},
): Promise<PaidApplication & { readonly officer: Actor<"OFFICER">; readonly visa: IssuedVisa }> {
  const application = await aHeldApplication(wishes);
  const granted = expectOk(await grantApplication(application.officer, application.id));
  return { ...application, visa: granted };
}

/** An application that was returned for another picture of the passport page and another number of blank pages. */
export async function aReturnedApplication() {
  const application = await aHeldApplication();
  expectOk(
    await returnApplication(application.officer, application.id, {
      items: ["blank-pages", "PASSPORT_PAGE"],
      text: "The picture is blurred and shows another number of blank pages.",
    }),
  );
  return application;
}

/** Publishes the first policy again under a version with the given four-eyes settings. @returns its version */
export async function aPolicyThatSays(fourEyes: FourEyes): Promise<string> {
  const number = Number(fourEyes.refusal) + 2 * Number(fourEyes.revocation);
  const inForceFrom = day(`2018-01-0${number + 1}`);
  const version = `test-${number}`;
  const document = { ...(firstPolicy as unknown as Policy), version, inForceFrom, fourEyes };
  await db().policyVersion.createMany({
    data: [
      {
        version,
        inForceFrom: toDbDate(inForceFrom),
        document: document as unknown as Prisma.InputJsonValue,
      },
    ],
    skipDuplicates: true,
  });
  forgetPolicies();
  return version;
}

/** Deletes the versions created for a test, because other tests expect only the published ones. */
export async function dropMadePolicies(): Promise<void> {
  // Disables the trigger of published versions, as only a superuser can.
  await runSql(
    env().DATABASE_URL,
    `SET session_replication_role = replica; DELETE FROM "PolicyVersion" WHERE version LIKE 'test-%'`,
  );
  forgetPolicies();
}

/** Puts an application under another version of the policy. */
export const underPolicy = (applicationId: string, policyVersion: string) =>
  db().application.update({ where: { id: applicationId }, data: { policyVersion } });

/** The machine readable zone of another passport of TEST ONE. */
export const newPassportLines = (
  other: Partial<Parameters<typeof passportLines>[0]> = {},
): readonly [string, string] =>
  passportLines({
    surname: "TEST",
    givenNames: "ONE",
    birthDate: day("1985-04-12"),
    sex: "F",
    nationality: "QAT",
    passportNumber: "N77X00T12",
    expiry: addDays(todayInAlmaty(), 3000),
    ...other,
  });
