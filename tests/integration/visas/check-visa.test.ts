import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { claimApplication } from "#lib/applications/review/claim.ts";
import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import type { VisaStatus } from "#lib/platform/db/types.ts";
import { checkVisa } from "#lib/visas/check-visa.ts";
import { grantApplication } from "#lib/visas/grant-application.ts";
import { checkAction } from "../../../app/(portal)/(public)/verify/actions.ts";
import { aForm, comeFrom } from "../../support/a-browser-request.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

vi.mock("next/headers", () => import("../../support/a-browser-request.ts"));

const birthDate = "1985-04-12" as PlainDate;

async function question() {
  const officer = await anActor("OFFICER");
  const { id } = await aPaidApplication();
  await claimApplication(officer, id);
  const outcome = expectOk(await grantApplication(officer, id));
  return { number: outcome.number, passportNumber: "C01X00T47", birthDate };
}

describe("the public check", () => {
  beforeEach(resetDb);

  test("answers valid to the right three details, ignoring spaces and case", async () => {
    const asked = await question();
    expect(await checkVisa(asked)).toBe("valid");
    const typed = { number: ` ${asked.number.toLowerCase()} `, passportNumber: "c01 x00-t47", birthDate };
    expect(await checkVisa(typed)).toBe("valid");
  });

  test("gives the same answer to a wrong number, passport or birth date", async () => {
    const asked = await question();
    const answers = await Promise.all([
      checkVisa({ ...asked, number: "KAAAAAAAA" }),
      checkVisa({ ...asked, passportNumber: "C01X00T48" }),
      checkVisa({ ...asked, birthDate: "1985-04-13" as PlainDate }),
      checkVisa({ number: "' OR 1=1 --", passportNumber: "%", birthDate }),
    ]);
    expect(new Set(answers)).toEqual(new Set(["not-valid"]));
  });

  test.each<[VisaStatus, number, string]>([
    ["VALID", 0, "valid"],
    ["VALID", -1, "not-valid"],
    ["ENTERED", 0, "valid"],
    ["ENTERED", -1, "not-valid"],
    ["LEFT", 10, "not-valid"],
    ["REVOKED", 10, "not-valid"],
  ])("a visa that is %s and ends in %i days is %s", async (status, days, value) => {
    const asked = await question();
    const validUntil = toDbDate(addDays(todayInAlmaty(), days));
    const revoked = status === "REVOKED" && { revokedAt: now(), revocationCause: "REISSUE" as const };
    const validFrom = toDbDate(addDays(todayInAlmaty(), -9));
    await db().visa.updateMany({ data: { status, validFrom, validUntil, ...revoked } });
    expect(await checkVisa(asked)).toBe(value);
  });

  test("stops an address that asks too often, whatever it asks", async () => {
    const asked = await question();
    const [year = "", month = "", day = ""] = asked.birthDate.split("-");
    const send = async (number: string) => {
      const typed = { number, passport: asked.passportNumber };
      const born = { "birth-year": year, "birth-month": month, "birth-day": day };
      return checkAction({ values: {}, errors: [] }, aForm({ ...typed, ...born }));
    };
    comeFrom(randomUUID());
    for (let use = 1; use <= 20; use += 1)
      expect(await send("KAAAAAAAA")).toMatchObject({ answer: { kind: "not-valid" } });
    expect((await send(asked.number)).errors).toEqual([
      { field: "", message: expect.stringContaining("Too many") },
    ]);
    comeFrom(randomUUID());
    expect(await send(asked.number)).toMatchObject({ errors: [], answer: { kind: "valid" } });
  });
});
