import type { Actor } from "#lib/accounts/actor.ts";
import { answerOfficer, askApplicant } from "#lib/applications/correspondence/send-message.ts";
import { db } from "#lib/platform/db/client.ts";
import { aHeldApplication } from "./a-decision.ts";
import type { PaidApplication } from "./a-paid-application.ts";

/** An application in review whose applicant has answered a question. */
export async function aConversation(): Promise<
  PaidApplication & { readonly officer: Actor<"OFFICER">; readonly answerId: string }
> {
  const application = await aHeldApplication();
  const asked = await askApplicant(
    application.officer,
    application.id,
    "Which of the two addresses is yours?",
  );
  const answered = await answerOfficer(application.applicant, application.id, "The first one.");
  if (!asked.ok || !answered.ok) throw new Error("Nobody spoke");
  const { id: answerId } = await db().caseMessage.findFirstOrThrow({
    where: { applicationId: application.id, fromStaff: false },
    select: { id: true },
  });
  return { ...application, answerId };
}
