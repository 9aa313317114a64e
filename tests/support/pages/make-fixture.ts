import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/accounts/actor.ts";
import { membershipOf } from "#lib/accounts/organisations/membership-of.ts";
import { sessionCookieName } from "#lib/accounts/session-cookie.ts";
import { openSession } from "#lib/accounts/sessions.ts";
import { addNote } from "#lib/applications/correspondence/notes.ts";
import { askApplicant } from "#lib/applications/correspondence/send-message.ts";
import { DECLARATIONS } from "#lib/applications/declarations.ts";
import { storeDocument } from "#lib/applications/documents/store-document.ts";
import { waitingProposal } from "#lib/applications/review/find-proposals.ts";
import { refuseApplication } from "#lib/applications/review/refuse.ts";
import { returnApplication } from "#lib/applications/review/return-application.ts";
import { saveAnswers } from "#lib/applications/save-answers.ts";
import { submitApplication } from "#lib/applications/submit-application.ts";
import { arrivalActor } from "#lib/arrivals/arrival-actor.ts";
import { uploadTable } from "#lib/arrivals/import-table.ts";
import { notifyArrivals } from "#lib/arrivals/notify-arrivals.ts";
import { admit } from "#lib/border/admit.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { ok } from "#lib/domain/result.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { OrderStatus } from "#lib/platform/db/types.ts";
import { enqueue } from "#lib/platform/outbox.ts";
import { grantApplication } from "#lib/visas/grant-application.ts";
import { visaFile } from "#lib/visas/render-visa.ts";
import { revokeVisa } from "#lib/visas/revoke-visa.ts";
import { signProposal } from "#lib/visas/sign-proposal.ts";
import { samplePassportPage } from "#prisma/demo/sample-pictures.ts";
import { demoActor } from "#prisma/demo/service/people.ts";
import { aGuest } from "../a-guest.ts";
import { anActor } from "../a-paid-application.ts";
import { aTraveller, type Traveller } from "../a-traveller.ts";
import { aWatchEntry } from "../a-watch-entry.ts";
import { anInvitationGroup, aWaitingRow } from "../an-invitation-group.ts";
import { copyApplication } from "../copy-application.ts";
import { type HttpClient, httpClient } from "../http-client.ts";
import { fillIn, register, submit } from "../http-journey.ts";
import { waitForMail } from "../mailbox.ts";
import { manyNotices } from "../many-notices.ts";
import { orderIn } from "../order-columns.ts";
import { expectOk } from "../outcomes.ts";
import { hostsInEveryState } from "./hosts.ts";
import { looksAt } from "./looks.ts";
import { staffInEveryState } from "./people.ts";

/** A person's session cookie. */
export interface Visitor {
  readonly name: string;
  readonly value: string;
}

/** One application in each status, and the people who visit them. */
export interface Fixture {
  readonly traveller: Traveller;
  /** An applicant who types an invitation number that is already in use. */
  readonly applicant: Visitor;
  readonly newcomer: Visitor;
  readonly officer: Visitor;
  readonly host: Visitor;
  readonly newHost: Visitor;
  readonly returnedHost: Visitor;
  readonly border: Visitor;
  readonly senior: Visitor;
  readonly supervisor: Visitor;
  /** A browser's cookies between password and code, before an enrolment, and with new recovery codes. */
  readonly codeStep: Visitor;
  readonly enrolStep: Visitor;
  readonly recoveryCodes: Visitor;
  /** A job that has failed permanently. */
  readonly deadJob: string;
  /** An open payment issue. */
  readonly issueId: string;
  readonly visaNumber: string;
  /** The PDF of that visa. */
  readonly visaFile: Buffer;
  /** Paths of the links in mails. */
  readonly links: {
    readonly confirm: string;
    readonly reset: string;
    /** The looks opened by an active and an ended share code. */
    readonly look: string;
    readonly endedLook: string;
    /** The link mailed to a colleague of the host. */
    readonly join: string;
    /** The link mailed to a person invited to become staff. */
    readonly staff: string;
  };
  readonly ids: Readonly<Record<string, string>>;
  /** Ids of visas for passport control. */
  readonly visas: Readonly<Record<"arriving" | "entered" | "early", string>>;
}

const portal = {
  get appUrl() {
    return process.env.E2E_APP_URL ?? "";
  },
  get mailboxUrl() {
    return process.env.E2E_MAILBOX_URL ?? "";
  },
};

/** Goes through the journey once without a browser, then copies its application into every other status. */
export async function buildFixture(): Promise<Fixture> {
  const traveller = await aTraveller("business");
  const client = httpClient(portal.appUrl);
  await register(client, portal, traveller);
  const filled = await fillIn(client, traveller);
  const user = await db().user.findUniqueOrThrow({ where: { email: traveller.email } });
  const officer = await anActor("OFFICER");
  const host = await demoActor("host@demo.example", "HOST");
  const hostMember = await membershipOf(host);
  if (!hostMember) throw new Error("The demo host acts for nobody");
  const hosts = await hostsInEveryState(hostMember.organisationId);
  const invitations = await anInvitationGroup(hostMember.organisationId, [
    "DRAFT",
    "SUBMITTED",
    "ISSUED",
    "RETURNED",
  ]);
  const submitted = await copyApplication(filled, {});
  await submit(client, submitted);
  const border = await anActor("BORDER_OFFICER");
  const people = await staffInEveryState();
  const reviewed = await reviewedApplications(submitted, officer);
  const { id, number } = await db().visa.findFirstOrThrow({ where: { applicationId: reviewed.granted } });
  const file = await visaFile(id);
  return {
    traveller,
    applicant: await visitor(user.id),
    newcomer: await visitor((await anActor("APPLICANT")).id),
    officer: await visitor(officer.id),
    host: await visitor(host.id),
    newHost: await visitor(hosts.newHost),
    returnedHost: await visitor(hosts.returnedManager),
    border: await visitor(border.id),
    senior: await visitor((await anActor("SENIOR_OFFICER")).id),
    supervisor: await visitor(people.supervisor),
    ...people.cookies,
    deadJob: await aDeadJob(),
    visaNumber: number,
    visas: await crossings(submitted, officer, border),
    links: {
      ...(await mailedLinks(traveller)),
      ...(await looksAt(reviewed.shared, user.id)),
      join: hosts.join,
      staff: people.invitation,
    },
    visaFile: Buffer.from(file?.content ?? []),
    issueId: await paymentMatters(submitted),
    ids: {
      filled,
      submitted,
      ...hosts.ids,
      ...people.ids,
      invitationGroup: invitations.groupId,
      invitationRow: await aWaitingRow(invitations.groupId),
      invitationIssued: invitations.invitationIds[2] ?? "",
      invitationReturned: invitations.invitationIds[3] ?? "",
      ...reviewed,
      watchEntry: await aWatchEntry(await anActor("SENIOR_OFFICER"), { passportNumber: "N0WATCH1" }),
      begun: await begin(client, (await aTraveller("treatment")).invitationNumber),
      troubled: await copyApplication(filled, {
        answers: { "passport-condition": "no", "blank-pages": "1", "exit-date": "" },
      }),
      bare: await begin(client),
      lapsedDraft: await copyApplication(filled, { status: "LAPSED" }),
      bounced: await withBouncedMail(await copyApplication(submitted, { ...paidToday() }), traveller.email),
      ...(await payments(submitted)),
      ...(await notices(host.id)),
    },
  };
}

async function visitor(userId: string): Promise<Visitor> {
  return { name: sessionCookieName(), value: await openSession(userId) };
}

const paidToday = () =>
  ({
    status: "PAID",
    invitationStatus: "USED",
    paidAt: now(),
    promisedOn: addDays(todayInAlmaty(), 1),
  }) as const;

/** The same application after its receiver's server refused a mail about it. @returns its id */
async function withBouncedMail(applicationId: string, recipient: string): Promise<string> {
  await db().mail.create({
    data: {
      key: `bounced:${applicationId}`,
      template: "application-submitted",
      recipient,
      locale: "en",
      subjectId: applicationId,
      failedAt: now(),
      failure: "bounced-5.1.1",
    },
  });
  return applicationId;
}

/** A job that has failed permanently. @returns its number */
async function aDeadJob(): Promise<string> {
  const mailId = randomUUID();
  const runAt = new Date(now().getTime() + 86_400_000);
  await transaction(async (tx) => ok(await enqueue(tx, "send-mail", { mailId }, { runAt })));
  const [row] = await db().$queryRaw<{ id: string }[]>`
    UPDATE graphile_worker._private_jobs SET attempts = max_attempts,
      last_error = 'Error ECONNREFUSED TCPConnectWrap.afterConnect (node:net:1611:16)'
    WHERE key = ${`send-mail:${mailId}`} RETURNING id::text AS id`;
  return row?.id ?? "";
}

/** The same application after its officer wrote a note and asked the applicant a question. @returns its id */
async function asked(applicationId: string, officer: Actor<"OFFICER">): Promise<string> {
  await addNote(officer, applicationId, "The host was called: the conference takes place.");
  expectOk(await askApplicant(officer, applicationId, "Which of the two addresses is yours?"));
  return applicationId;
}

/** Applications in an officer's work, with their results. */
async function reviewedApplications(submitted: string, officer: Actor<"OFFICER">) {
  const paid = {
    status: "PAID",
    invitationStatus: "USED",
    paidAt: now(),
    promisedOn: addDays(todayInAlmaty(), 1),
  } as const;
  const held = { ...paid, status: "IN_REVIEW", officerId: officer.id } as const;
  const granted = async () => {
    const id = await copyApplication(submitted, held);
    expectOk(await grantApplication(officer, id));
    return id;
  };
  const returned = async () => {
    const id = await copyApplication(submitted, held);
    expectOk(
      await returnApplication(officer, id, {
        items: ["blank-pages", "occupation", "PASSPORT_PAGE"],
        text: "The picture of the passport page is blurred.\nPlease count the blank pages once more.",
      }),
    );
    return id;
  };
  const corrected = async () => {
    const id = await returned();
    const { userId } = await db().application.findUniqueOrThrow({ where: { id } });
    const applicant = { id: userId, role: "APPLICANT", sessionId: "", locale: "en" } as const;
    await saveAnswers(applicant, id, { "blank-pages": "9" });
    await storeDocument(applicant, id, "PASSPORT_PAGE", await samplePassportPage(1400, 1000));
    expectOk(await submitApplication(applicant, id, DECLARATIONS));
    return id;
  };
  const proposed = async () => {
    const id = await copyApplication(submitted, held);
    const text = "The conference named in the answers is not known.";
    await refuseApplication(officer, id, { ground: "purpose-not-confirmed", text });
    return id;
  };
  const revoked = async () => {
    const id = await granted();
    await revokeVisa(officer, id, "The inviting company does not exist any more.");
    const proposal = await waitingProposal(id);
    await signProposal(await anActor("SENIOR_OFFICER"), id, proposal?.id ?? "");
    return id;
  };
  return {
    granted: await granted(),
    shared: await granted(),
    paid: await copyApplication(submitted, paid),
    inReview: await asked(await copyApplication(submitted, held), officer),
    late: await copyApplication(submitted, { ...paid, promisedOn: addDays(todayInAlmaty(), -3) }),
    blocked: await copyApplication(submitted, { ...held, invitationStatus: "REVOKED" }),
    returned: await returned(),
    corrected: await corrected(),
    proposed: await proposed(),
    revoked: await revoked(),
    refused: await copyApplication(submitted, {
      ...held,
      status: "REFUSED",
      decidedAt: now(),
      refusalGround: "insufficient-documents",
      refusalText:
        "The lines at the bottom of the passport page cannot be read.\nPlease take the picture again.",
    }),
    withdrawn: await copyApplication(submitted, { status: "WITHDRAWN" }),
    withdrawnPaid: await copyApplication(submitted, { ...paid, status: "WITHDRAWN" }),
    lapsed: await copyApplication(submitted, { status: "LAPSED" }),
  };
}

/** A visa that may be used today, one that was, and one whose period is still to come. */
async function crossings(
  submitted: string,
  officer: Actor<"OFFICER">,
  border: Actor<"BORDER_OFFICER">,
): Promise<Fixture["visas"]> {
  const granted = async (begins: number) => {
    const id = await copyApplication(submitted, {
      status: "IN_REVIEW",
      invitationStatus: "USED",
      officerId: officer.id,
    });
    const { visaId } = expectOk(await grantApplication(officer, id));
    await db().visa.update({
      where: { id: visaId },
      data: { validFrom: toDbDate(addDays(todayInAlmaty(), begins)) },
    });
    return visaId;
  };
  const entered = await granted(-1);
  await admit(border, { deskRecordId: randomUUID(), visaId: entered, airport: "ALA" });
  return { entered, arriving: await granted(-1), early: await granted(5) };
}

/** A guest of the demo host, a late one, an owed one, and a table with a faulty row. */
async function notices(hostUserId: string) {
  const notifier = await arrivalActor({ id: hostUserId, role: "HOST", sessionId: "", locale: "en" });
  if (notifier?.kind !== "member") throw new Error("The demo host notifies of nobody");
  const sent = await notifyArrivals(
    notifier,
    [aGuest(), aGuest({ surname: "LATECOMER", arrivalOn: addDays(todayInAlmaty(), -30) })],
    "FORM",
  );
  await manyNotices(notifier.organisationId, 2, {
    status: "EXPECTED",
    deadlineOn: addDays(todayInAlmaty(), -3),
    surname: "OWED",
  });
  const owed = await db().arrivalNotice.findFirstOrThrow({
    where: { organisationId: notifier.organisationId, stage: "EXPECTED" },
  });
  const heading = "Surname,Sex,Date of birth,Nationality,Passport number,Date of arrival,Purpose of the stay";
  const table = await uploadTable(
    notifier,
    new TextEncoder().encode(`${heading}\nFAULTY,Q,31.02.1985,Narnia,A1,2999-01-01,x\n`),
    null,
  );
  if (!sent.ok || !table.ok) throw new Error("The demo host's guests were not notified of");
  const [guest, late] = sent.value;
  const receipt = guest?.receiptNumber ?? "";
  return {
    notice: guest?.id ?? "",
    lateNotice: late?.id ?? "",
    owedNotice: owed.id,
    table: table.value,
    receipt,
  };
}

/** A payment in each status. */
async function payments(submitted: string) {
  const withOrder = async (status: OrderStatus, changes = {}) => {
    const applicationId = await copyApplication(submitted, changes);
    const returned = status === "RETURNED";
    await db().order.create({
      data: {
        ...orderIn(status),
        amount: 6000,
        currency: "USD",
        items: { create: { applicationId, amount: 6000, returned, active: !returned } },
      },
    });
    return applicationId;
  };
  return {
    payFailed: await withOrder("FAILED"),
    payExpired: await withOrder("EXPIRED"),
    payPending: await withOrder("PENDING"),
    payOpen: await withOrder("OPEN"),
    payPaid: await withOrder("PAID", {
      status: "PAID",
      paidAt: now(),
      promisedOn: addDays(todayInAlmaty(), 1),
    }),
    payReturned: await withOrder("RETURNED"),
    payFamily: await family(submitted),
    payHeld: await withOrder("DISPUTED", {
      status: "PAID",
      paidAt: now(),
      heldAt: now(),
      promisedOn: addDays(todayInAlmaty(), 1),
    }),
  };
}

/** An application in an open order for two. */
async function family(submitted: string): Promise<string> {
  const ids = [await copyApplication(submitted, {}), await copyApplication(submitted, {})];
  const items = ids.map((applicationId) => ({ applicationId, amount: 6000 }));
  await db().order.create({ data: { amount: 12_000, currency: "USD", items: { create: items } } });
  return ids[0] ?? "";
}

/** One payment issue of each kind. @returns the id of an issue */
async function paymentMatters(submitted: string): Promise<string> {
  const applicationId = await copyApplication(submitted, { status: "PAID", paidAt: now() });
  const { id: orderId } = await db().order.create({
    data: {
      ...orderIn("DISPUTED"),
      amount: 6000,
      currency: "USD",
      items: { create: { applicationId, amount: 6000 } },
    },
  });
  const money = { amount: 6000, currency: "USD" };
  const paymentId = `pi_${orderId}`;
  await db().paymentDispute.create({
    data: { id: `du_${orderId}`, orderId, status: "OPEN", openedAt: now(), ...money },
  });
  await db().paymentReturn.create({
    data: { paymentId, orderId, reason: "second-capture", confirmedAt: now(), ...money },
  });
  const issue = { kind: "unbooked-payment", paymentId, detail: "6000 USD: no such order" };
  await db().paymentIssue.create({
    data: { ...issue, key: `settled:${orderId}`, resolvedAt: now(), resolution: "mended" },
  });
  return (await db().paymentIssue.create({ data: { ...issue, key: `open:${orderId}` } })).id;
}

/** A draft with an invitation, or without one. */
async function begin(client: HttpClient, invitationNumber?: string): Promise<string> {
  const requirements = await client.get("/applications/new");
  const tasks = await client.submit(requirements, "acknowledged", { acknowledged: "yes" });
  const id = tasks.url.pathname.split("/")[2] ?? "";
  if (invitationNumber) {
    const page = await client.get(`/applications/${id}/invitation`);
    await client.submit(page, "number", { number: invitationNumber });
  }
  return id;
}

/** The addresses in the mails of a registration and of a forgotten password, not yet used. */
async function mailedLinks(traveller: Traveller): Promise<Pick<Fixture["links"], "confirm" | "reset">> {
  const stranger = httpClient(portal.appUrl);
  const email = `waiting-${traveller.email}`;
  await stranger.submit(await stranger.get("/register"), "email", { email, password: traveller.password });
  await stranger.submit(await stranger.get("/forgot-password"), "email", { email: traveller.email });
  return {
    confirm: await mailedPath(email, "/confirm/"),
    reset: await mailedPath(traveller.email, "/reset-password/"),
  };
}

async function mailedPath(address: string, start: string): Promise<string> {
  const mail = await waitForMail(portal.mailboxUrl, address, ({ text }) => text.includes(start));
  const link = mail.text.split(/\s+/).find((word) => word.includes(start)) ?? "";
  return new URL(link).pathname;
}
