import { beforeEach, describe, expect, test } from "vitest";
import { findApplication } from "#lib/applications/find-application.ts";
import { listApplications } from "#lib/applications/list-applications.ts";
import { questionContext } from "#lib/applications/question-context.ts";
import { readiness } from "#lib/applications/readiness.ts";
import { saveAnswers } from "#lib/applications/save-answers.ts";
import { startApplication } from "#lib/applications/start-application.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aDraft, addDocuments, answerAll, found } from "./a-draft.ts";

describe("a draft", () => {
  beforeEach(resetDb);

  test("S2: is started with the acknowledged policy's version and time", async () => {
    const actor = await anActor("APPLICANT");
    const id = await startApplication(actor);
    const row = await db().application.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ status: "DRAFT", policyVersion: "2019-01-01" });
    expect(now().getTime() - row.acknowledgedAt.getTime()).toBeGreaterThanOrEqual(0);
    const event = await db().auditEvent.findFirstOrThrow({ where: { subjectId: id } });
    expect(event).toMatchObject({ action: "application.start", actorId: actor.id });
  });

  test("is the same one when the button is pressed twice", async () => {
    const actor = await anActor("APPLICANT");
    expect(await startApplication(actor)).toBe(await startApplication(actor));
    expect(await listApplications(actor)).toHaveLength(1);
  });

  test("is the same one when the button is pressed in several tabs at the same time", async () => {
    const actor = await anActor("APPLICANT");
    const ids = await Promise.all([1, 2, 3, 4, 5].map(() => startApplication(actor)));
    expect(new Set(ids).size).toBe(1);
    expect(await listApplications(actor)).toHaveLength(1);
  });

  test("keeps the answers that two tabs save at the same time", async () => {
    const { actor, id } = await aDraft();
    await Promise.all([
      saveAnswers(actor, id, { address: "1 Specimen Road" }),
      saveAnswers(actor, id, { flight: "KC 123" }),
      saveAnswers(actor, id, { "birth-place": "Doha" }),
    ]);
    expect((await found(actor, id)).answers).toEqual({
      address: "1 Specimen Road",
      flight: "KC 123",
      "birth-place": "Doha",
    });
  });

  test("is there again after signing out, on another device", async () => {
    const { actor, id } = await aDraft();
    await saveAnswers(actor, id, { "birth-place": "Doha" });
    const later = { ...actor, sessionId: crypto.randomUUID() };
    expect((await found(later, id)).answers).toEqual({ "birth-place": "Doha" });
  });

  test("cannot be read or written by anyone else", async () => {
    const { id } = await aDraft();
    const stranger = await anActor("APPLICANT");
    expect(await findApplication(stranger, id)).toBeUndefined();
    expect(await findApplication(stranger, "not-an-id")).toBeUndefined();
    expect(await saveAnswers(stranger, id, { address: "x" })).toEqual({
      ok: false,
      problem: { kind: "not-in-status" },
    });
    expect(await listApplications(stranger)).toEqual([]);
  });

  test("stores HTML, quotes and every script unchanged", async () => {
    const { actor, id } = await aDraft();
    const nasty = `<b>"'; DROP TABLE "Application"; --</b> 東京 😀`;
    await saveAnswers(actor, id, { address: nasty });
    expect((await found(actor, id)).answers.address).toBe(nasty);
  });

  test("is ready when every page is answered and both documents are there", async () => {
    const { actor, id, traveller } = await aDraft();
    const state = async () => {
      const application = await found(actor, id);
      const context = await questionContext(application);
      if (context === undefined) throw new Error("No invitation");
      return readiness(application.answers, application.documents, context);
    };
    expect((await state()).ready).toBe(false);
    await answerAll(actor, id, traveller);
    expect(await state()).toMatchObject({ ready: false, missingDocuments: ["PHOTO", "PASSPORT_PAGE"] });
    await addDocuments(id);
    expect((await state()).ready).toBe(true);
  });
});
