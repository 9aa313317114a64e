import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { ownMessages } from "#lib/applications/correspondence/find-messages.ts";
import { addNote } from "#lib/applications/correspondence/notes.ts";
import { answerOfficer, askApplicant } from "#lib/applications/correspondence/send-message.ts";
import { findCase } from "#lib/applications/review/find-case.ts";
import { findQueue } from "#lib/applications/review/queue.ts";
import { db } from "#lib/platform/db/client.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import type { MailTemplate } from "#lib/platform/outbox.ts";
import { mailBuilders } from "#lib/worker/mail-builders.ts";
import { aConversation } from "../../support/a-conversation.ts";
import { aHeldApplication } from "../../support/a-decision.ts";
import { anActor, aPaidApplication } from "../../support/a-paid-application.ts";
import { columnsIn } from "../../support/application-columns.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";

beforeEach(resetDb);

const notFound = { ok: false, problem: { kind: "not-found" } };
const notOpen = { ok: false, problem: { kind: "not-open" } };

describe("notes", () => {
  test("are read by staff with their author and order, and each is an audit event without its text", async () => {
    const { id, officer } = await aHeldApplication();
    const supervisor = await anActor("SUPERVISOR");
    expectOk(await addNote(officer, id, "The host was called."));
    expectOk(await addNote(supervisor, id, "Thank you."));
    const found = await findCase(await anActor("AUDITOR"), id);
    expect(found?.notes.map(({ text }) => text)).toEqual(["The host was called.", "Thank you."]);
    expect(found?.may.note).toBe(false);
    const events = await db().auditEvent.findMany({ where: { action: "note.add" }, orderBy: { id: "asc" } });
    expect(events).toMatchObject([
      { actorId: officer.id, subjectId: id },
      { actorId: supervisor.id, subjectId: id },
    ]);
    expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain("called");
  });

  test("sent twice by mistake are stored once", async () => {
    const { id, officer } = await aHeldApplication();
    await addNote(officer, id, "Once.");
    await addNote(officer, id, " Once. ");
    expect(await db().caseNote.count()).toBe(1);
  });

  test("are written only about cases that staff may read", async () => {
    const officer = await anActor("OFFICER");
    const draft = await aPaidApplication({ status: "DRAFT" });
    for (const other of [draft.id, randomUUID(), "x"])
      expect(await addNote(officer, other, "No.")).toEqual(notFound);
    expect(await db().caseNote.count()).toBe(0);
  });

  test("and messages can be neither changed nor deleted", async () => {
    const { id, officer } = await aConversation();
    await addNote(officer, id, "Kept.");
    await expect(db().caseNote.updateMany({ data: { text: "Other." } })).rejects.toThrow(/append-only/);
    await expect(db().caseMessage.deleteMany({})).rejects.toThrow(/append-only/);
  });
});

describe("messages", () => {
  test("are asked by the officer, mailed without their text, answered in the account, and the officer is informed", async () => {
    const { id, officer, applicant } = await aHeldApplication({ locale: "ru" });
    expectOk(await askApplicant(officer, id, "Which address is yours?"));
    expect(await ownMessages(applicant, id)).toMatchObject([
      { fromStaff: true, text: "Which address is yours?" },
    ]);
    expectOk(await answerOfficer(applicant, id, "The first one."));
    const found = await findCase(officer, id);
    expect(found?.messages.map(({ fromStaff, text }) => [fromStaff, text])).toEqual([
      [true, "Which address is yours?"],
      [false, "The first one."],
    ]);
    const mails = await db().mail.findMany({ orderBy: { createdAt: "asc" } });
    const { email } = await db().user.findUniqueOrThrow({ where: { id: officer.id } });
    expect(mails.map(({ template, recipient, locale }) => [template, recipient, locale])).toEqual([
      ["case-asked", "test.one@example.test", "ru"],
      ["case-answered", email, "en"],
    ]);
    for (const locale of locales) {
      for (const { template, subjectId } of mails) {
        const content = JSON.stringify(await mailBuilders[template as MailTemplate](subjectId, locale));
        expect(content).toContain("/applications/");
        expect(content).not.toMatch(/address is|first one|TEST|C01X00T47/);
      }
    }
    expect(
      (
        await db().auditEvent.findMany({
          where: { action: { startsWith: "message." } },
          orderBy: { id: "asc" },
        })
      ).map(({ action, actorId, subjectId }) => [action, actorId, subjectId]),
    ).toEqual([
      ["message.ask", officer.id, id],
      ["message.answer", applicant.id, id],
    ]);
  });

  test("that the applicant has answered are marked in the officer's queue until the officer asks again", async () => {
    const { id, officer } = await aConversation();
    const answered = async () => (await findQueue(officer)).rows.find((entry) => entry.id === id)?.answered;
    expect(await answered()).toBe(true);
    await askApplicant(officer, id, "And the house?");
    expect(await answered()).toBe(false);
  });

  test("sent twice are stored once", async () => {
    const { id, officer, applicant } = await aHeldApplication();
    await Promise.all([askApplicant(officer, id, "Once?"), askApplicant(officer, id, "Once?")]);
    await Promise.all([answerOfficer(applicant, id, "Once."), answerOfficer(applicant, id, "Once.")]);
    expect(await db().caseMessage.count()).toBe(2);
    expect(await db().mail.count({ where: { template: { startsWith: "case-" } } })).toBe(2);
  });

  test("are asked only by the officer who reviews it, and answered only by its applicant", async () => {
    const { id, applicant } = await aHeldApplication();
    expect(await askApplicant(await anActor("OFFICER"), id, "Mine?")).toEqual(notOpen);
    const stranger = await anActor("APPLICANT");
    expect(await answerOfficer(stranger, id, "Mine.")).toEqual(notFound);
    expect(await ownMessages(stranger, id)).toEqual([]);
    expect(await answerOfficer(applicant, id, "Nobody asked.")).toEqual(notOpen);
    expect(await answerOfficer(applicant, "x", "No.")).toEqual(notFound);
  });

  test("end with the decision", async () => {
    const { id, officer, applicant } = await aConversation();
    await db().application.update({
      where: { id },
      data: await columnsIn("REFUSED", { officerId: officer.id }),
    });
    expect(await askApplicant(officer, id, "Still?")).toEqual(notOpen);
    expect(await answerOfficer(applicant, id, "Still.")).toEqual(notOpen);
    expect(await ownMessages(applicant, id)).toHaveLength(2);
  });
});
