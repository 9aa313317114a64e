import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { waitingProposal } from "#lib/applications/review/find-proposals.ts";
import { mails as reviewMails } from "#lib/applications/review/mails.ts";
import { refuseApplication } from "#lib/applications/review/refuse.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import { checkVisa } from "#lib/visas/check-visa.ts";
import { grantApplication } from "#lib/visas/grant-application.ts";
import { mails } from "#lib/visas/mails.ts";
import { reissueVisa } from "#lib/visas/reissue-visa.ts";
import { reopenApplication } from "#lib/visas/reopen-application.ts";
import { resendVisa } from "#lib/visas/resend-visa.ts";
import { revokeVisa } from "#lib/visas/revoke-visa.ts";
import { signProposal } from "#lib/visas/sign-proposal.ts";
import { visaHash } from "#lib/visas/trust/lists.ts";
import { isVisaRevoked, revocationsJws } from "#lib/visas/trust/published-lists.ts";
import { visaPdf } from "#lib/visas/visa-pdf.ts";
import {
  aGrantedApplication,
  aHeldApplication,
  aPolicyThatSays,
  dropMadePolicies,
  newPassportLines,
  underPolicy,
} from "../../support/a-decision.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { expectOk, expectProblem } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

const reason = "The host has withdrawn: the journey has no purpose any more.";

/** The result of the check page for a visa. */
async function isGood(visaId: string): Promise<boolean> {
  const { number, passportNumber, birthDate } = await db().visa.findUniqueOrThrow({ where: { id: visaId } });
  const question = { number, passportNumber, birthDate: fromDbDate(birthDate) };
  return (await checkVisa(question)) === "valid";
}

/** The published list: its sequence, and whether it contains a visa. */
async function listed(number: string) {
  const [, payload = ""] = (await revocationsJws()).split(".");
  const { sequence, visas } = JSON.parse(Buffer.from(payload, "base64url").toString());
  return { sequence, isListed: visas.numbers.includes(await visaHash(visas.salt, number)), visas };
}

afterAll(dropMadePolicies);

describe("revoking a visa", () => {
  beforeEach(resetDb);

  test("with two signatures: check page and published list show it at once, and the holder is told why", async () => {
    const { id, officer, visa, applicant } = await aGrantedApplication({ locale: "kk" });
    const before = await listed(visa.number);
    expect(before.isListed).toBe(false);
    expect(await revokeVisa(officer, id, reason)).toEqual({ ok: true, value: "PROPOSED" });
    expect(await isGood(visa.visaId)).toBe(true);
    const proposal = await waitingProposal(id);
    const senior = await anActor("SENIOR_OFFICER");
    expectOk(await signProposal(senior, id, proposal?.id ?? ""));
    expect(await isGood(visa.visaId)).toBe(false);
    const after = await listed(visa.number);
    expect(after.isListed).toBe(true);
    expect(after.sequence).toBeGreaterThanOrEqual(before.sequence);
    expect(await db().visa.findUniqueOrThrow({ where: { id: visa.visaId } })).toMatchObject({
      status: "REVOKED",
      revocationCause: "DECISION",
      revocationText: reason,
    });
    expect(await db().mail.findMany({ where: { template: "visa-revoked" } })).toMatchObject([
      { locale: "kk" },
    ]);
    expect((await mails["visa-revoked"](visa.visaId, "kk"))?.paragraphs).toContain(reason);
    // A revoked document is no longer available to its holder; staff may still read it.
    expect(await visaPdf(applicant, id)).toBeUndefined();
    expect(await visaPdf(senior, id)).toBeDefined();
  });

  test("alone if the policy says so, and then only by a senior officer", async () => {
    const { id, officer, visa } = await aGrantedApplication();
    await underPolicy(id, await aPolicyThatSays({ refusal: false, revocation: false }));
    expect(await revokeVisa(officer, id, reason)).toEqual({ ok: false, problem: { kind: "not-revocable" } });
    expect(await revokeVisa(await anActor("SENIOR_OFFICER"), id, reason)).toEqual({
      ok: true,
      value: "REVOKED",
    });
    expect(await isGood(visa.visaId)).toBe(false);
  });

  test("is not possible once the holder has entered", async () => {
    const { id, officer, visa } = await aGrantedApplication();
    await revokeVisa(officer, id, reason);
    const proposal = await waitingProposal(id);
    await db().visa.update({ where: { id: visa.visaId }, data: { status: "ENTERED" } });
    const senior = await anActor("SENIOR_OFFICER");
    expectProblem(await signProposal(senior, id, proposal?.id ?? ""));
    expect((await db().visa.findFirstOrThrow()).status).toBe("ENTERED");
  });
});

describe("re-opening a decision", () => {
  beforeEach(resetDb);

  test("a refusal returns to the senior officer's review and can be decided differently", async () => {
    const { id, officer } = await aHeldApplication();
    await underPolicy(id, await aPolicyThatSays({ refusal: false, revocation: true }));
    const refusal = { ground: "purpose-not-confirmed", text: "The host is not known to us." };
    expect(await refuseApplication(officer, id, refusal)).toEqual({ ok: true, value: "REFUSED" });
    const senior = await anActor("SENIOR_OFFICER");
    expect(await reopenApplication(senior, id, reason)).toEqual({ ok: true, value: "IN_REVIEW" });
    expect(await db().application.findUniqueOrThrow({ where: { id } })).toMatchObject({
      officerId: senior.id,
      refusalGround: null,
      decidedAt: null,
    });
    expect(await db().reopening.findFirst()).toMatchObject({ from: "REFUSED", refusalText: refusal.text });
    expect((await reviewMails["decision-reopened"](id, "en"))?.paragraphs).toContain(reason);
    expectOk(await refuseApplication(senior, id, refusal));
    expect(await db().mail.count({ where: { template: "application-refused" } })).toBe(2);
  });

  test("a grant loses its visa immediately; granted again it gets another one, the only valid one", async () => {
    const { id, visa } = await aGrantedApplication();
    const senior = await anActor("SENIOR_OFFICER");
    expectOk(await reopenApplication(senior, id, reason));
    expect(await isGood(visa.visaId)).toBe(false);
    const again = expectOk(await grantApplication(senior, id));
    expect(await isGood(again.visaId)).toBe(true);
    expect(await db().visa.count({ where: { applicationId: id, status: "VALID" } })).toBe(1);
    // Granted again on the same day for the same passport, both have the same seal, so the number distinguishes them.
    const list = await listed(visa.number);
    expect(list.isListed).toBe(true);
    expect(list.visas.seals).toEqual([]);
    expect(await isVisaRevoked({ number: again.number, seal: "" })).toBe(false);
  });

  test("is not possible after entry; if two officers re-open at the same time, one succeeds", async () => {
    const { id, visa } = await aGrantedApplication();
    await db().visa.update({ where: { id: visa.visaId }, data: { status: "ENTERED" } });
    const seniors = await Promise.all([anActor("SENIOR_OFFICER"), anActor("SENIOR_OFFICER")]);
    expectProblem(await reopenApplication(seniors[0], id, reason));
    await db().visa.update({ where: { id: visa.visaId }, data: { status: "VALID" } });
    const outcomes = await Promise.all(seniors.map((senior) => reopenApplication(senior, id, reason)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().reopening.count()).toBe(1);
  });

  test("the reason is required", async () => {
    const { id } = await aGrantedApplication();
    const senior = await anActor("SENIOR_OFFICER");
    expect(await reopenApplication(senior, id, "no")).toMatchObject({ problem: { kind: "not-fit" } });
  });
});

describe("a visa for a new passport", () => {
  beforeEach(resetDb);

  const passport = (changes = {}) => ({
    mrz: newPassportLines(changes).join("\n"),
    sound: true,
    blankPages: 4,
  });

  test("has another number and the new passport's particulars, and the same period; the old one is revoked", async () => {
    const { id, visa } = await aGrantedApplication();
    const outcome = expectOk(await reissueVisa(await anActor("SENIOR_OFFICER"), id, passport()));
    const old = await db().visa.findUniqueOrThrow({ where: { id: visa.visaId } });
    const fresh = await db().visa.findUniqueOrThrow({ where: { id: outcome.visaId } });
    expect(old).toMatchObject({ status: "REVOKED", revocationCause: "REISSUE" });
    expect(fresh).toMatchObject({
      status: "VALID",
      passportNumber: "N77X00T12",
      replacesId: old.id,
      validFrom: old.validFrom,
      validUntil: old.validUntil,
      stayDays: old.stayDays,
      pdfKey: null,
    });
    expect(fresh.number).not.toBe(old.number);
    expect(fresh.mrzLine2.startsWith("N77X00T12")).toBe(true);
    expect([await isGood(old.id), await isGood(fresh.id)]).toEqual([false, true]);
    expect((await listed(old.number)).isListed).toBe(true);
    const letter = await mails["visa-reissued"](fresh.id, "en");
    expect(letter?.paragraphs[0]).toContain(old.number);
    expect(letter?.attachments?.[0]?.filename).toBe(`evisa-${fresh.number}.pdf`);
  });

  test("is refused with every rule against it", async () => {
    const { id } = await aGrantedApplication();
    const senior = await anActor("SENIOR_OFFICER");
    const wrong = { surname: "OTHER", expiry: addDays(todayInAlmaty(), 30) };
    const outcome = await reissueVisa(senior, id, { ...passport(wrong), blankPages: 1 });
    expect(outcome).toMatchObject({
      problem: {
        kind: "rules",
        problems: [{ reason: "another-person" }, { rule: "R7.2" }, { rule: "R7.3" }],
      },
    });
    expect(await reissueVisa(senior, id, { ...passport(), mrz: "P<QAT" })).toMatchObject({
      problem: { kind: "mrz-wrong" },
    });
    expect(await db().visa.count()).toBe(1);
  });

  test("if two officers issue it at the same time, one succeeds", async () => {
    const { id } = await aGrantedApplication();
    const seniors = await Promise.all([anActor("SENIOR_OFFICER"), anActor("SENIOR_OFFICER")]);
    const outcomes = await Promise.all(seniors.map((senior) => reissueVisa(senior, id, passport())));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().visa.count({ where: { status: "VALID" } })).toBe(1);
  });
});

describe("sending a visa again", () => {
  beforeEach(resetDb);

  test("enqueues one more mail, however often it is pressed", async () => {
    const { id, officer } = await aGrantedApplication();
    expectOk(await resendVisa(officer, id));
    expectOk(await resendVisa(officer, id));
    expect(await db().mail.count({ where: { template: "visa-granted" } })).toBe(2);
    expect(await db().auditEvent.count({ where: { action: "visa.resend" } })).toBe(1);
  });
});
