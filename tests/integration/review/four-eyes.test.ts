import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { readFrozen } from "#lib/applications/frozen-answers.ts";
import { sendBackProposal, takeBackProposal } from "#lib/applications/review/close-proposal.ts";
import { findWaitingProposals, waitingProposal } from "#lib/applications/review/find-proposals.ts";
import { mailSigners } from "#lib/applications/review/mail-signers.ts";
import { mails } from "#lib/applications/review/mails.ts";
import { refuseApplication } from "#lib/applications/review/refuse.ts";
import { releaseApplication } from "#lib/applications/review/release.ts";
import { returnApplication } from "#lib/applications/review/return-application.ts";
import { withdrawApplication } from "#lib/applications/withdraw-application.ts";
import { ok } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { grantApplication } from "#lib/visas/grant-application.ts";
import { signProposal } from "#lib/visas/sign-proposal.ts";
import { aHeldApplication } from "../../support/a-decision.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { expectOk, expectProblem } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

const refusal = {
  ground: "purpose-not-confirmed",
  text: "The conference named in the answers is not known.",
};
const notWaiting = { ok: false, problem: { kind: "not-waiting" } };

const statusOf = async (id: string) => (await db().application.findUniqueOrThrow({ where: { id } })).status;

async function sign(actor: Actor<"SENIOR_OFFICER">, id: string) {
  return signProposal(actor, id, (await waitingProposal(id))?.id ?? "");
}

async function aProposedRefusal() {
  const held = await aHeldApplication();
  expect(await refuseApplication(held.officer, held.id, refusal)).toEqual({ ok: true, value: "PROPOSED" });
  return held;
}

describe("a refusal that two officers sign", () => {
  beforeEach(resetDb);

  test("is sent when another, senior officer has signed it, and the history names both", async () => {
    const { id, officer } = await aProposedRefusal();
    expect(await statusOf(id)).toBe("IN_REVIEW");
    expect(await db().mail.count({ where: { subjectId: id } })).toBe(0);
    const senior = await anActor("SENIOR_OFFICER");
    expect(await findWaitingProposals(senior)).toMatchObject([
      { applicationId: id, kind: "REFUSAL", maySign: true, proposedBy: { id: officer.id } },
    ]);
    expect(await sign(senior, id)).toEqual({ ok: true, value: undefined });
    expect(await db().application.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "REFUSED",
      refusalGround: refusal.ground,
      refusalText: refusal.text,
      signatureSince: null,
    });
    expect(await db().mail.count({ where: { template: "application-refused" } })).toBe(1);
    const events = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(events.map(({ action, actorId }) => [action, actorId]).slice(1)).toEqual([
      ["decision.propose-refusal", officer.id],
      ["application.refuse", senior.id],
      ["decision.countersign", senior.id],
    ]);
  });

  test("is announced by mail to everyone who may sign it, once and in their language, but not to its proposer", async () => {
    const [kk, ru] = [await anActor("SENIOR_OFFICER", "kk"), await anActor("SENIOR_OFFICER", "ru")];
    const disabled = await anActor("SENIOR_OFFICER");
    await db().user.update({ where: { id: disabled.id }, data: { disabledAt: now() } });
    const proposer = await anActor("SENIOR_OFFICER");
    const { id } = await aHeldApplication();
    await db().application.update({ where: { id }, data: { officerId: proposer.id } });
    await refuseApplication(proposer, id, refusal);
    const proposal = await waitingProposal(id);
    const told = await db().mail.findMany({ where: { template: "signature-waiting" } });
    const emails = await db().user.findMany({
      where: { id: { in: [kk.id, ru.id] } },
      select: { email: true },
    });
    expect(told.map(({ recipient }) => recipient).sort()).toEqual(emails.map(({ email }) => email).sort());
    expect(new Set(told.map(({ locale }) => locale))).toEqual(new Set(["kk", "ru"]));
    const again = transaction(async (tx) => ok(await mailSigners(tx, proposer, proposal?.id ?? "")));
    expectOk(await again);
    expect(await db().mail.count({ where: { template: "signature-waiting" } })).toBe(2);

    // Contains only the number of the case; nothing is sent once it is closed.
    const build = () => mails["signature-waiting"](proposal?.id ?? "", "en");
    const text = JSON.stringify(await build());
    expect(text).toContain(proposal?.reference);
    const { frozen } = await db().application.findUniqueOrThrow({ where: { id } });
    const personal = readFrozen(frozen).questions.flatMap(({ field, value }) =>
      /name|passport|email/.test(field) ? value : [],
    );
    expect(personal.length).toBeGreaterThan(2);
    for (const secret of [...personal, refusal.text, refusal.ground].filter(Boolean))
      expect(text).not.toContain(secret);
    await sign(kk, id);
    expect(await build()).toBeUndefined();
  });

  test("cannot be signed by its proposer", async () => {
    const { id } = await aHeldApplication();
    const senior = await anActor("SENIOR_OFFICER");
    await db().application.update({ where: { id }, data: { officerId: senior.id } });
    await refuseApplication(senior, id, refusal);
    expect(await sign(senior, id)).toEqual(notWaiting);
    expect(await sendBackProposal(senior, id, "Look at the host once more.")).toEqual(notWaiting);
    expect(await statusOf(id)).toBe("IN_REVIEW");
  });

  test("closes the application to every other decision while it waits", async () => {
    const { id, officer } = await aProposedRefusal();
    expectProblem(await grantApplication(officer, id));
    expectProblem(await refuseApplication(officer, id, refusal));
    expectProblem(await releaseApplication(officer, id));
    const wish = { items: ["blank-pages"], text: refusal.text };
    expectProblem(await returnApplication(officer, id, wish));
    expect(await db().decisionProposal.count()).toBe(1);
  });

  test("returned, it belongs to its officer again, with the remark; withdrawn likewise", async () => {
    const { id, officer } = await aProposedRefusal();
    const senior = await anActor("SENIOR_OFFICER");
    const remark = "Ask the host for the programme first.";
    expect(await sendBackProposal(senior, id, "no")).toMatchObject({ problem: { kind: "not-fit" } });
    expect(await sendBackProposal(senior, id, remark)).toEqual({ ok: true, value: undefined });
    expect(await db().decisionProposal.findFirst()).toMatchObject({ status: "SENT_BACK", remark });
    await refuseApplication(officer, id, refusal);
    expect(await takeBackProposal(senior, id)).toEqual(notWaiting);
    expect(await takeBackProposal(officer, id)).toEqual({ ok: true, value: undefined });
    expectOk(await grantApplication(officer, id));
  });

  test("if two senior officers sign at the same time, one signs, the other is informed, and one mail is sent", async () => {
    const { id } = await aProposedRefusal();
    const seniors = await Promise.all([anActor("SENIOR_OFFICER"), anActor("SENIOR_OFFICER")]);
    const outcomes = await Promise.all(seniors.map((senior) => sign(senior, id)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().mail.count({ where: { template: "application-refused" } })).toBe(1);
  });

  test("a proposal other than the one that was read is not signed", async () => {
    const { id, officer } = await aProposedRefusal();
    const read = (await waitingProposal(id))?.id ?? "";
    await takeBackProposal(officer, id);
    await refuseApplication(officer, id, { ...refusal, text: "Something else altogether is said now." });
    expect(await signProposal(await anActor("SENIOR_OFFICER"), id, read)).toEqual(notWaiting);
  });

  test("the applicant may still withdraw, and then no proposal is waiting", async () => {
    const { id, applicant } = await aProposedRefusal();
    expectOk(await withdrawApplication(applicant, id));
    const senior = await anActor("SENIOR_OFFICER");
    expect(await findWaitingProposals(senior)).toEqual([]);
    expect(await sign(senior, id)).toEqual(notWaiting);
    expect(await statusOf(id)).toBe("WITHDRAWN");
  });
});
