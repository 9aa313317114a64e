import { issueToken } from "#lib/accounts/email-tokens.ts";
import { claimApplication } from "#lib/applications/review/claim.ts";
import { waitingProposal } from "#lib/applications/review/find-proposals.ts";
import { notifyArrival } from "#lib/arrivals/notify-arrivals.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { ok } from "#lib/domain/result.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { EmailTokenPurpose, InvitationStatus, OrderStatus } from "#lib/platform/db/types.ts";
import type { MailTemplate } from "#lib/platform/outbox.ts";
import { grantApplication } from "#lib/visas/grant-application.ts";
import { reissueVisa } from "#lib/visas/reissue-visa.ts";
import { reopenApplication } from "#lib/visas/reopen-application.ts";
import { revokeVisa } from "#lib/visas/revoke-visa.ts";
import { signProposal } from "#lib/visas/sign-proposal.ts";
import { aConversation } from "./a-conversation.ts";
import { aGrantedApplication, aReturnedApplication, newPassportLines } from "./a-decision.ts";
import { aGuest } from "./a-guest.ts";
import { aHost } from "./a-host.ts";
import { anActor, aPaidApplication } from "./a-paid-application.ts";
import { anInvitationGroup, type SampleGroup } from "./an-invitation-group.ts";
import { anOrganisation } from "./an-organisation.ts";
import { orderIn } from "./order-columns.ts";
import { expectOk } from "./outcomes.ts";

/** Makes the synthetic row that a message is about. @returns its id */
type Sample = () => Promise<string>;

/** One for every message of the portal, looked at by `npm run mails`. */
export const mailSamples: Readonly<Record<MailTemplate, Sample>> = {
  "arrivals-expected": aDigest,
  "case-answered": async () => (await aConversation()).answerId,
  "case-asked": async () => (await aConversation()).id,
  "calendar-missing": async () => (await anActor("SUPERVISOR")).id,
  "colleague-invited": anInvite,
  "confirm-email": () => aToken("CONFIRM_EMAIL"),
  "reset-password": () => aToken("RESET_PASSWORD"),
  "already-registered": async () => (await anActor("APPLICANT")).id,
  "application-submitted": () => anUnpaidApplication(),
  "application-withdrawn": async () => (await aPaidApplication({ status: "WITHDRAWN" })).id,
  "application-lapsed": async () => (await aPaidApplication({ status: "LAPSED" })).id,
  "application-refused": aRefusal,
  "application-returned": async () => (await aReturnedApplication()).id,
  "decision-reopened": aReopening,
  "invitation-number": async () => (await aDecision("ISSUED")).invitationIds[0] ?? "",
  "invitations-issue": async () => (await aDecision("ISSUED")).decisionId ?? "",
  "invitations-refuse": async () => (await aDecision("REFUSED")).decisionId ?? "",
  "invitations-revoke": async () => (await aDecision("REVOKED")).decisionId ?? "",
  "invitations-return": async () => (await aDecision("RETURNED")).decisionId ?? "",
  "organisation-confirmed": async () => (await anOrganisation({ kind: "TRAVEL_FIRM" })).id,
  "organisation-released": aReleasedOrganisation,
  "organisation-returned": aReturnedOrganisation,
  "draft-ending": aDraft,
  "payment-due": () => anUnpaidApplication(),
  "payment-received": () => anOrder("PAID"),
  "payment-failed": () => anOrder("FAILED"),
  "payment-returned": aReturn,
  "payment-disputed": () => anOrder("DISPUTED"),
  "payment-undisputed": () => anOrder("PAID"),
  "second-factor-replaced": async () => (await anActor("OFFICER")).id,
  "signature-waiting": aWaitingProposal,
  "staff-disabled": aDisabledOfficer,
  "staff-enabled": async () => (await anActor("OFFICER")).id,
  "staff-invited": aStaffInvite,
  "staff-role-changed": async () => (await anActor("SENIOR_OFFICER")).id,
  "staff-second-factor-reset": async () => (await anActor("OFFICER")).id,
  "staff-signed-out": async () => (await anActor("OFFICER")).id,
  "visa-granted": aVisa,
  "visa-reissued": aReissue,
  "visa-revoked": aRevocation,
  "visa-starts": aVisa,
};

async function aDecision(status: InvitationStatus): Promise<SampleGroup> {
  const { id } = await anOrganisation();
  return anInvitationGroup(id, [status]);
}

async function aStaffInvite(): Promise<string> {
  const expiresAt = new Date(now().getTime() + 86_400_000);
  const data = { email: "new.officer@example.test", role: "OFFICER", locale: "en", expiresAt } as const;
  return (await db().staffInvite.create({ data })).id;
}

async function aDisabledOfficer(): Promise<string> {
  const { id } = await anActor("OFFICER");
  await db().user.update({ where: { id }, data: { disabledAt: now() } });
  return id;
}

async function aToken(purpose: EmailTokenPurpose): Promise<string> {
  const { id } = await anActor("APPLICANT");
  const issued = await transaction(async (tx) => ok(await issueToken(tx, id, purpose)));
  if (!issued.ok) throw new Error("No token was issued");
  return issued.value;
}

async function anUnpaidApplication(): Promise<string> {
  const { id } = await aPaidApplication({ status: "SUBMITTED" });
  return id;
}

async function aDraft(): Promise<string> {
  const { id } = await aPaidApplication({ status: "DRAFT" });
  const savedAt = new Date(now().getTime() - 28 * 86_400_000);
  await db().application.update({ where: { id }, data: { savedAt } });
  return id;
}

async function aRefusal(): Promise<string> {
  const { id } = await aPaidApplication({ status: "REFUSED" });
  await db().application.update({
    where: { id },
    data: {
      decidedAt: now(),
      refusalGround: "insufficient-documents",
      refusalText:
        "The lines at the bottom of the passport page cannot be read.\nPlease take the picture again.",
    },
  });
  return id;
}

async function anOrder(status: OrderStatus): Promise<string> {
  const { id: applicationId } = await aPaidApplication();
  const order = await db().order.create({
    data: {
      ...orderIn(status),
      amount: 6000,
      currency: "USD",
      items: { create: { applicationId, amount: 6000 } },
    },
  });
  return order.id;
}

async function aReturn(): Promise<string> {
  const orderId = await anOrder("RETURNED");
  const facts = { paymentId: `pi_${orderId}`, amount: 6000, currency: "USD", reason: "order-returned" };
  return (await db().paymentReturn.create({ data: { orderId, ...facts } })).id;
}

async function anInvite(): Promise<string> {
  const { id: organisationId } = await anOrganisation();
  const expiresAt = new Date(now().getTime() + 86_400_000);
  const invite = await db().memberInvite.create({
    data: { organisationId, email: "colleague@example.test", role: "CLERK", locale: "en", expiresAt },
  });
  return invite.id;
}

async function aReturnedOrganisation(): Promise<string> {
  const { id } = await anOrganisation({ confirmed: false });
  await db().organisation.update({
    where: { id },
    data: {
      status: "RETURNED",
      returnReasons: ["licence-unreadable"],
      returnText: "The licence cannot be read.",
    },
  });
  return id;
}

async function aReleasedOrganisation(): Promise<string> {
  const { id } = await anOrganisation({ confirmed: false });
  await db().organisation.update({
    where: { id },
    data: { status: "RELEASED", releasedAt: now(), returnText: "The number belongs to another company." },
  });
  return id;
}

/** For one guest whom a hotel has to report. */
async function aDigest(): Promise<string> {
  const { notifier, organisationId } = await aHost();
  const sent = expectOk(await notifyArrival(notifier, aGuest()));
  const noticeId = sent.id;
  await db().arrivalNotice.update({
    where: { id: noticeId },
    data: {
      status: "EXPECTED",
      stage: "EXPECTED",
      channel: "ENTRY",
      sameKey: null,
      notifiedAt: null,
      receiptNumber: null,
      late: false,
      deadlineOn: toDbDate(addDays(todayInAlmaty(), 1)),
    },
  });
  const digest = await db().arrivalDigest.create({
    data: {
      organisationId,
      on: toDbDate(todayInAlmaty()),
      reminders: { create: { noticeId, moment: "day-1" } },
    },
  });
  return digest.id;
}

/** For a traveller who arrives in three days. */
async function aVisa(): Promise<string> {
  const officer = await anActor("OFFICER");
  const { id } = await aPaidApplication();
  await claimApplication(officer, id);
  const { visaId } = expectOk(await grantApplication(officer, id));
  await db().visa.update({
    where: { id: visaId },
    data: { validFrom: toDbDate(addDays(todayInAlmaty(), 3)) },
  });
  return visaId;
}

async function aReopening(): Promise<string> {
  const { id } = await aGrantedApplication();
  const text = "The host has told us of another purpose of the journey.";
  expectOk(await reopenApplication(await anActor("SENIOR_OFFICER"), id, text));
  return id;
}

async function aRevocation(): Promise<string> {
  const { id, visa, officer } = await aGrantedApplication();
  await revokeVisa(officer, id, "The inviting company does not exist any more.");
  const proposal = await waitingProposal(id);
  expectOk(await signProposal(await anActor("SENIOR_OFFICER"), id, proposal?.id ?? ""));
  return visa.visaId;
}

async function aWaitingProposal(): Promise<string> {
  const { id, officer } = await aGrantedApplication();
  await revokeVisa(officer, id, "The inviting company does not exist any more.");
  return (await waitingProposal(id))?.id ?? "";
}

async function aReissue(): Promise<string> {
  const { id } = await aGrantedApplication();
  const mrz = newPassportLines().join("\n");
  const reissued = expectOk(
    await reissueVisa(await anActor("SENIOR_OFFICER"), id, {
      mrz,
      sound: true,
      blankPages: 5,
    }),
  );
  return reissued.visaId;
}
