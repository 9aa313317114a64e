import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#lib/accounts/actor.ts";
import { DECLARATIONS } from "#lib/applications/declarations.ts";
import { findUpload } from "#lib/applications/documents/find-upload.ts";
import { storeDocument } from "#lib/applications/documents/store-document.ts";
import { editableQuestions } from "#lib/applications/editable-questions.ts";
import { payApplication } from "#lib/applications/mark-paid.ts";
import { questionContext } from "#lib/applications/question-context.ts";
import { walk } from "#lib/applications/questionnaire/walk.ts";
import { claimApplication } from "#lib/applications/review/claim.ts";
import { findCase } from "#lib/applications/review/find-case.ts";
import { mails } from "#lib/applications/review/mails.ts";
import { releaseApplication } from "#lib/applications/review/release.ts";
import { returnApplication } from "#lib/applications/review/return-application.ts";
import { returnedPicture } from "#lib/applications/review/returned-picture.ts";
import { saveAnswers } from "#lib/applications/save-answers.ts";
import { submitApplication } from "#lib/applications/submit-application.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { putFile } from "#lib/platform/files.ts";
import { grantApplication } from "#lib/visas/grant-application.ts";
import { samplePassportPage, samplePhoto } from "#prisma/demo/sample-pictures.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { expectOk, expectProblem } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aReadyDraft, found } from "../applications/a-draft.ts";

const text = "The picture is blurred.\nPlease count the blank pages once more.";

/** A real application, filled in by its applicant, in review by an officer. */
async function inReview() {
  const { actor: applicant, id } = await aReadyDraft();
  for (const [kind, picture] of [
    ["PHOTO", await samplePhoto()],
    ["PASSPORT_PAGE", await samplePassportPage()],
  ] as const) {
    const { key: fileKey, sha256, bytes } = await putFile("documents", "jpg", picture);
    await db().document.update({
      where: { applicationId_kind: { applicationId: id, kind } },
      data: { fileKey, sha256, bytes },
    });
  }
  expectOk(await submitApplication(applicant, id, DECLARATIONS));
  await transaction((tx) => payApplication(tx, id, now()));
  const officer = await anActor("OFFICER");
  await claimApplication(officer, id);
  return { applicant, id, officer };
}

/** The questions that the applicant may answer now, page by page. */
async function openFields(applicant: Actor<"APPLICANT">, id: string): Promise<readonly string[]> {
  const application = await found(applicant, id);
  const context = await questionContext(application);
  if (!context) throw new Error("No invitation");
  return walk(application.answers, context).flatMap((stop) =>
    editableQuestions(application, stop, context).map((question) => question.id),
  );
}

describe("returning an application for correction", () => {
  beforeEach(resetDb);

  test("opens to its applicant just what was named, and says why in their language", async () => {
    const { applicant, id, officer } = await inReview();
    expect(await openFields(applicant, id)).toEqual([]);
    const items = ["blank-pages", "PASSPORT_PAGE", "surname", "no-such-question"];
    expect(await returnApplication(officer, id, { items, text })).toEqual({ ok: true, value: "RETURNED" });
    expect(await openFields(applicant, id)).toEqual(["blank-pages"]);
    expect(await findUpload(applicant, id, "passport-page")).toMatchObject({ isEditable: true });
    expect(await findUpload(applicant, id, "photo")).toMatchObject({ isEditable: false });
    expectProblem(await storeDocument(applicant, id, "PHOTO", await samplePhoto()));
    expect((await found(applicant, id)).correction).toEqual({
      fields: ["blank-pages"],
      documents: ["PASSPORT_PAGE"],
      text,
    });
    const letter = await mails["application-returned"](id, "ru");
    expect(letter?.paragraphs).toContain("Please count the blank pages once more.");
    expect(letter?.facts?.[0]?.value).toMatch(/страниц/);
  });

  test("brings it back to the same officer with old and new side by side, and it can be granted", async () => {
    const { applicant, id, officer } = await inReview();
    const items = ["blank-pages", "occupation", "PASSPORT_PAGE"];
    await returnApplication(officer, id, { items, text });
    await saveAnswers(applicant, id, { "blank-pages": "9", occupation: "retired" });
    const picture = await samplePassportPage(1400, 1000);
    expectOk(await storeDocument(applicant, id, "PASSPORT_PAGE", picture));
    expect(await submitApplication(applicant, id, DECLARATIONS)).toEqual({ ok: true, value: undefined });

    const after = await findCase(officer, id);
    expect(after?.file).toMatchObject({ status: "IN_REVIEW", officer: { id: officer.id } });
    const [back] = after?.returns ?? [];
    expect(back?.changes.filter(({ field }) => items.includes(field))).toEqual([
      { field: "blank-pages", before: "6", after: "9" },
      { field: "occupation", before: "employed", after: "retired" },
    ]);
    // A question that is no longer asked counts as a change, too.
    expect(back?.changes.map(({ field }) => field)).toContain("employer");
    expect(back?.pictures).toEqual([{ kind: "PASSPORT_PAGE", isReplaced: true }]);
    const asked = { applicationId: id, returnId: back?.id ?? "", kind: "PASSPORT_PAGE" } as const;
    expect((await returnedPicture(officer, asked))?.bytes.byteLength).toBeGreaterThan(0);
    expectOk(await grantApplication(officer, id));
  });

  test("a corrected answer may open questions that were never asked, and no others", async () => {
    const { applicant, id, officer } = await inReview();
    await returnApplication(officer, id, { items: ["earlier-visits"], text });
    expect(await openFields(applicant, id)).toEqual(["earlier-visits", "earlier-visits-details"]);
    await saveAnswers(applicant, id, { "earlier-visits": "yes" });
    expect(await submitApplication(applicant, id, DECLARATIONS)).toMatchObject({
      problem: { kind: "not-ready" },
    });
    await saveAnswers(applicant, id, { "earlier-visits-details": "Astana, 2024" });
    expectOk(await submitApplication(applicant, id, DECLARATIONS));
  });

  test("requires something to correct and a text; only its officer returns it, and only once", async () => {
    const { id, officer } = await inReview();
    expect(await returnApplication(officer, id, { items: ["surname"], text: "no" })).toEqual({
      ok: false,
      problem: {
        kind: "not-fit",
        problems: [{ kind: "nothing-named" }, { kind: "text-too-short", min: 10 }],
      },
    });
    const wish = { items: ["blank-pages"], text };
    const notHeld = { ok: false, problem: { kind: "not-held" } };
    for (const role of ["OFFICER", "SENIOR_OFFICER"] as const) {
      expect(await returnApplication(await anActor(role), id, wish)).toEqual(notHeld);
    }
    const outcomes = await Promise.all([
      returnApplication(officer, id, wish),
      returnApplication(officer, id, wish),
      releaseApplication(officer, id),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().applicationReturn.count()).toBeLessThanOrEqual(1);
  });
});
