import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { DECLARATIONS } from "#lib/applications/declarations.ts";
import { frozenValue, readFrozen } from "#lib/applications/frozen-answers.ts";
import { mails } from "#lib/applications/mails.ts";
import { payApplication } from "#lib/applications/mark-paid.ts";
import { saveAnswers } from "#lib/applications/save-answers.ts";
import { submitApplication } from "#lib/applications/submit-application.ts";
import { withdrawApplication } from "#lib/applications/withdraw-application.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { aPolicyThatSays, dropMadePolicies } from "../../support/a-decision.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { expectOk, expectProblem } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aDraft, aReadyDraft, found } from "./a-draft.ts";

const invitationOf = (number: string) => db().invitation.findUniqueOrThrow({ where: { number } });

describe("a submission", () => {
  beforeEach(resetDb);
  afterAll(dropMadePolicies);

  test("freezes answers, facts and declarations and enqueues the mail about the fee", async () => {
    const { actor, id, traveller } = await aReadyDraft();
    expect(await submitApplication(actor, id, DECLARATIONS)).toEqual({ ok: true, value: undefined });
    const row = await db().application.findUniqueOrThrow({ where: { id } });
    const frozen = readFrozen(row.frozen);
    expect(row.status).toBe("SUBMITTED");
    expect(frozenValue(frozen, "surname")).toBe(traveller.surname);
    expect(frozenValue(frozen, "passport-number")).toBe(traveller.passportNumber);
    expect(frozenValue(frozen, "mrz-line-1")).toBe(traveller.mrz[0]);
    expect(frozenValue(frozen, "declarations").split(" ")).toEqual([...DECLARATIONS]);
    const mail = await db().mail.findFirstOrThrow();
    expect(mail).toMatchObject({ template: "application-submitted", recipient: traveller.answers.email });
  });

  test("happens once however often and fast the button is pressed", async () => {
    const { actor, id } = await aReadyDraft();
    const answers = await Promise.all([1, 2, 3].map(() => submitApplication(actor, id, DECLARATIONS)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().mail.count()).toBe(1);
    expect(await db().auditEvent.count({ where: { action: "application.submit" } })).toBe(1);
  });

  test("needs every declaration, every answer and an application of one's own", async () => {
    const { actor, id } = await aReadyDraft();
    const problemOf = async (answer: ReturnType<typeof submitApplication>) => {
      const outcome = await answer;
      return outcome.ok ? undefined : outcome.problem.kind;
    };
    expect(await problemOf(submitApplication(actor, id, ["truthful"]))).toBe("not-declared");
    expect(await problemOf(submitApplication(await anActor("APPLICANT"), id, DECLARATIONS))).toBe(
      "not-found",
    );
    await saveAnswers(actor, id, { "blank-pages": "1" });
    expect(await problemOf(submitApplication(actor, id, DECLARATIONS))).toBe("not-ready");
    const empty = await aDraft();
    expect(await problemOf(submitApplication(empty.actor, empty.id, DECLARATIONS))).toBe("not-ready");
  });

  test("R2: is stopped when the host cancels the invitation just before", async () => {
    const { actor, id, traveller } = await aReadyDraft();
    await db().invitation.update({
      where: { number: traveller.invitationNumber },
      data: { status: "CANCELLED" },
    });
    expect(await submitApplication(actor, id, DECLARATIONS)).toEqual({
      ok: false,
      problem: { kind: "not-ready" },
    });
  });

  test("closes the answers", async () => {
    const { actor, id } = await aReadyDraft();
    await submitApplication(actor, id, DECLARATIONS);
    expectProblem(await saveAnswers(actor, id, { address: "elsewhere" }));
  });

  test("of an older policy asks to read the requirements again", async () => {
    const { actor, id } = await aReadyDraft();
    const policyVersion = await aPolicyThatSays({ refusal: false, revocation: false });
    await db().application.update({ where: { id }, data: { policyVersion } });
    expect(await submitApplication(actor, id, DECLARATIONS)).toEqual({
      ok: false,
      problem: { kind: "policy-changed" },
    });
  });

  test("counts the invitation as used only when the fee is paid, and promises a date from then on", async () => {
    const { actor, id, traveller } = await aReadyDraft();
    await submitApplication(actor, id, DECLARATIONS);
    expect((await invitationOf(traveller.invitationNumber)).status).toBe("ISSUED");
    const pay = () => transaction((tx) => payApplication(tx, id, now()));
    expectOk(await pay());
    expect((await invitationOf(traveller.invitationNumber)).status).toBe("USED");
    const paid = await found(actor, id);
    expect(paid.status).toBe("PAID");
    expect(paid.promisedOn).toBeDefined();
    expect(await pay()).toEqual({ ok: false, problem: { kind: "not-in-status" } });
  });

  test("R6: can be withdrawn before the decision, without a refund of a paid fee", async () => {
    const { actor, id, traveller } = await aReadyDraft();
    await submitApplication(actor, id, DECLARATIONS);
    await transaction((tx) => payApplication(tx, id, now()));
    expectOk(await withdrawApplication(actor, id));
    expect((await invitationOf(traveller.invitationNumber)).status).toBe("USED");
    expect(await withdrawApplication(actor, id)).toEqual({ ok: false, problem: { kind: "not-in-status" } });
    expectProblem(await withdrawApplication(await anActor("APPLICANT"), id));
  });

  test("has its mails in every language", async () => {
    const { actor, id } = await aReadyDraft();
    await submitApplication(actor, id, DECLARATIONS);
    for (const locale of locales) {
      for (const build of Object.values(mails)) {
        const content = await build(id, locale);
        expect(content?.button?.url).toBe(`http://portal.test/applications/${id}`);
        expect(content?.paragraphs.every((text) => text.length > 10)).toBe(true);
      }
    }
  });
});
