import type { Actor } from "#lib/accounts/actor.ts";
import { bindInvitation } from "#lib/applications/bind-invitation.ts";
import { findApplication, type OwnApplication } from "#lib/applications/find-application.ts";
import { questionContext } from "#lib/applications/question-context.ts";
import { readStep } from "#lib/applications/questionnaire/read-step.ts";
import { walk } from "#lib/applications/questionnaire/walk.ts";
import { saveAnswers } from "#lib/applications/save-answers.ts";
import { startApplication } from "#lib/applications/start-application.ts";
import { db } from "#lib/platform/db/client.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { aTraveller, type Traveller } from "../../support/a-traveller.ts";
import { expectOk } from "../../support/outcomes.ts";

/** Enters a number like an applicant, from an address of its own. */
export const enter = (actor: Actor<"APPLICANT">, applicationId: string, number: string) =>
  bindInvitation({ actor, applicationId, number, address: `test-${actor.id}` });

export async function found(actor: Actor<"APPLICANT">, id: string): Promise<OwnApplication> {
  const application = await findApplication(actor, id);
  if (application === undefined) throw new Error("The application is not there");
  return application;
}

/** A draft bound to its traveller's invitation, no question answered. */
export async function aDraft(
  traveller?: Traveller,
): Promise<{ readonly actor: Actor<"APPLICANT">; readonly id: string; readonly traveller: Traveller }> {
  const person = traveller ?? (await aTraveller());
  const actor = await anActor("APPLICANT");
  const id = await startApplication(actor);
  expectOk(await enter(actor, id, person.invitationNumber));
  return { actor, id, traveller: person };
}

/** Answers every page on the path, like the posts of the forms. */
export async function answerAll(actor: Actor<"APPLICANT">, id: string, traveller: Traveller): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    const application = await found(actor, id);
    const context = await questionContext(application);
    if (context === undefined) throw new Error("No invitation");
    const stop = walk(application.answers, context).find(({ step }) => !done.has(step.id));
    if (stop === undefined) return;
    done.add(stop.step.id);
    const read = expectOk(
      readStep(stop.step, (name) => traveller.answers[name] ?? "", application.answers, context),
    );
    await saveAnswers(actor, id, read);
  }
}

/** Photo and passport page, as required for a complete application. */
export async function addDocuments(applicationId: string): Promise<void> {
  const common = {
    applicationId,
    mediaType: "image/jpeg",
    sha256: "0".repeat(64),
    bytes: 1,
    width: 1,
    height: 1,
  };
  await db().document.createMany({
    data: (["PHOTO", "PASSPORT_PAGE"] as const).map((kind) => ({
      ...common,
      kind,
      fileKey: `documents/${applicationId}-${kind === "PHOTO" ? "photo" : "page"}.jpg`,
    })),
  });
}

/** A draft that may be submitted. */
export async function aReadyDraft() {
  const draft = await aDraft();
  await answerAll(draft.actor, draft.id, draft.traveller);
  await addDocuments(draft.id);
  return draft;
}
