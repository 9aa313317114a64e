import { beforeEach, describe, expect, it, test } from "vitest";
import { confirmByCode } from "#lib/accounts/confirm-email.ts";
import { issueToken, linkText, codeOf as mailedCode } from "#lib/accounts/email-tokens.ts";
import { register } from "#lib/accounts/register.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { enrolAndSignIn, enrolmentOf } from "#lib/accounts/second-factor/finish-sign-in.ts";
import { actorOf, openSession } from "#lib/accounts/sessions.ts";
import { signIn } from "#lib/accounts/sign-in.ts";
import { acceptStaffInvite } from "#lib/accounts/staff/accept-invite.ts";
import {
  changeStaffRole,
  closeStaffSessions,
  disableStaff,
  enableStaff,
  resetSecondFactor,
} from "#lib/accounts/staff/change-staff.ts";
import { findStaffInvite } from "#lib/accounts/staff/find-invite.ts";
import { findStaffPerson } from "#lib/accounts/staff/find-staff.ts";
import {
  inviteFirstSupervisor,
  inviteStaff,
  resendStaffInvite,
  withdrawStaffInvite,
} from "#lib/accounts/staff/invite-staff.ts";
import { listStaff } from "#lib/accounts/staff/list-staff.ts";
import { mails } from "#lib/accounts/staff/mails.ts";
import { staffRoles } from "#lib/domain/roles.ts";
import { db } from "#lib/platform/db/client.ts";
import { anActor } from "../../support/a-paid-application.ts";
import { codeOf, enrolTestApp } from "../../support/authenticator.ts";
import { ago } from "../../support/clock.ts";
import { expectOk, expectProblem } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { actions, aPerson, aRegistration, clientAddress, mailsTo, password, templatesTo } from "./people.ts";

beforeEach(resetDb);

const email = "new.officer@example.test";
const invite = (actor: Granted<"staff:manage">, role = "OFFICER", to = email) =>
  inviteStaff(actor, { email: to, role, clientAddress });

/** The link in the newest mail to an address. */
async function linkTo(address: string): Promise<string> {
  return linkText("JOIN_STAFF", (await mailsTo(address)).at(-1)?.subjectId ?? "");
}

describe("staff are invited by a supervisor", () => {
  it("gets a mail, chooses a password, enrols an app, and only then is signed in", async () => {
    const supervisor = await anActor("SUPERVISOR");
    expect(await invite(supervisor, "AUDITOR", " New.Officer@Example.test ")).toEqual({
      ok: true,
      value: undefined,
    });
    const link = await linkTo(email);
    const content = await mails["staff-invited"](link.split(".")[0] ?? "", "kk");
    expect(content?.button?.url).toContain(`/staff-invitation/${link}`);
    expect(await acceptStaffInvite(link, "short", "ru")).toMatchObject({ problem: { kind: "password" } });
    const step = expectOk(await acceptStaffInvite(link, password, "ru"));
    expect(await db().session.count()).toBe(0);
    const enrolment = await enrolmentOf(step);
    const signedIn = expectOk(await enrolAndSignIn(step, codeOf(enrolment?.secret ?? "")));
    expect(await actorOf(signedIn.cookie)).toMatchObject({ role: "AUDITOR", locale: "ru" });
    expect(await acceptStaffInvite(link, password, "ru")).toMatchObject({ problem: { kind: "link" } });
    expect((await listStaff(supervisor)).waiting).toEqual([]);
    expect(await actions()).toEqual([
      "staff.invite",
      "staff.join",
      "account.enrol-second-factor",
      "staff.read",
    ]);
  });

  it("can send the link again, which ends the earlier one, and withdraw it", async () => {
    const supervisor = await anActor("SUPERVISOR");
    await invite(supervisor);
    const first = await linkTo(email);
    const [waiting] = (await listStaff(supervisor)).waiting;
    expectOk(await resendStaffInvite(supervisor, waiting?.id ?? "", clientAddress));
    expect(await findStaffInvite(first)).toBeUndefined();
    const second = await linkTo(email);
    expect(await findStaffInvite(second)).toMatchObject({ email, role: "OFFICER" });
    const [again] = (await listStaff(supervisor)).waiting;
    await withdrawStaffInvite(supervisor, again?.id ?? "");
    expect(await findStaffInvite(second)).toBeUndefined();
    expect(await acceptStaffInvite(second, password, "en")).toMatchObject({ problem: { kind: "link" } });
  });

  it("works for three days", async () => {
    await invite(await anActor("SUPERVISOR"));
    const link = await linkTo(email);
    await db().staffInvite.updateMany({
      data: { createdAt: new Date(0), expiresAt: ago(1000) },
    });
    expect(await findStaffInvite(link)).toBeUndefined();
    expect(await acceptStaffInvite(link, password, "en")).toMatchObject({ problem: { kind: "link" } });
  });

  it("refuses an address with an account, and replaces an unconfirmed registration", async () => {
    const supervisor = await anActor("SUPERVISOR");
    await aPerson("applicant@example.test");
    expect(await invite(supervisor, "OFFICER", "applicant@example.test")).toMatchObject({
      problem: { kind: "has-account" },
    });
    await aRegistration(email);
    await invite(supervisor);
    expectOk(await acceptStaffInvite(await linkTo(email), password, "en"));
    expect(await db().user.findUnique({ where: { email } })).toMatchObject({ role: "OFFICER" });
  });

  it("refuses a role that is not staff and an invalid address", async () => {
    const supervisor = await anActor("SUPERVISOR");
    for (const role of ["APPLICANT", "HOST", "", "ADMIN", "__proto__"]) {
      expect(await invite(supervisor, role)).toMatchObject({ problem: { kind: "invalid", role: "missing" } });
    }
    expect(await invite(supervisor, "OFFICER", "nobody")).toMatchObject({ problem: { email: "invalid" } });
  });
});

describe("the first supervisor", () => {
  it("is possible on the command line while there is no supervisor", async () => {
    expectOk(await inviteFirstSupervisor(email, "ru"));
    const step = await acceptStaffInvite(await linkTo(email), password, "ru");
    expectOk(step);
    expect(await db().user.findUnique({ where: { email } })).toMatchObject({ role: "SUPERVISOR" });
    expect(await inviteFirstSupervisor("two@example.test", "ru")).toMatchObject({
      problem: { kind: "not-allowed" },
    });
  });
});

describe("no one becomes staff by registering", () => {
  test.each(staffRoles)("not even with a tampered role %s", async (role) => {
    const form = { email, password, locale: "en" as const, clientAddress, role: role as "HOST" };
    // The type forbids it, but a posted form has no type.
    expectOk(await register(form));
    expect(await db().user.findUnique({ where: { email } })).toMatchObject({ role: "APPLICANT" });
  });

  it("does not confirm staff by a code either, which would pass the second factor by", async () => {
    const user = await aPerson(email, { role: "OFFICER", emailConfirmedAt: null });
    const tokenId = await issueToken(db(), user.id, "CONFIRM_EMAIL");
    expectProblem(await confirmByCode({ tokenId, email }, mailedCode(tokenId)));
    expect(await db().session.count()).toBe(0);
  });
});

describe("a supervisor looks after people", () => {
  it("changes a role: the person is signed out and informed by mail, and it is recorded", async () => {
    const supervisor = await anActor("SUPERVISOR");
    const person = await aPerson(email, { role: "OFFICER" });
    const cookie = await openSession(person.id);
    expectOk(await changeStaffRole(supervisor, person.id, "SENIOR_OFFICER"));
    expect(await changeStaffRole(supervisor, person.id, "SENIOR_OFFICER")).toMatchObject({
      problem: { kind: "unchanged" },
    });
    for (const role of ["APPLICANT", "HOST", ""]) {
      expect(await changeStaffRole(supervisor, person.id, role)).toMatchObject({
        problem: { kind: "role-missing" },
      });
    }
    expect(await actorOf(cookie)).toBeUndefined();
    expect(await templatesTo(email)).toEqual(["staff-role-changed"]);
    expect(await mails["staff-role-changed"](person.id, "en")).toMatchObject({
      paragraphs: [expect.stringContaining("Senior migration officer")],
    });
    const [event] = await db().auditEvent.findMany({ where: { action: "staff.change-role" } });
    expect(event).toMatchObject({ actorId: supervisor.id, subjectId: person.id });
  });

  it("disables and enables an account; a disabled person is signed out immediately", async () => {
    const supervisor = await anActor("SUPERVISOR");
    const person = await aPerson(email, { role: "OFFICER" });
    const cookie = await openSession(person.id);
    await disableStaff(supervisor, person.id);
    expect(await actorOf(cookie)).toBeUndefined();
    expect(await signIn({ email, password, clientAddress })).toMatchObject({ problem: { kind: "wrong" } });
    expect(await mails["staff-disabled"](person.id, "ru")).toBeDefined();
    await enableStaff(supervisor, person.id);
    expect(await mails["staff-disabled"](person.id, "ru")).toBeUndefined();
    expect(await signIn({ email, password, clientAddress })).toMatchObject({
      problem: { kind: "second-step" },
    });
    expect(await templatesTo(email)).toEqual(["staff-disabled", "staff-enabled"]);
  });

  it("never disables the last supervisor, not even when two do it to each other at the same time", async () => {
    const [one, other] = [await anActor("SUPERVISOR"), await anActor("SUPERVISOR")];
    const outcomes = await Promise.all([disableStaff(one, other.id), disableStaff(other, one.id)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const left = await db().user.findFirstOrThrow({ where: { role: "SUPERVISOR", disabledAt: null } });
    const actor = left.id === one.id ? one : other;
    expect(await disableStaff(actor, actor.id)).toMatchObject({ problem: { kind: "last-supervisor" } });
    expect(await changeStaffRole(actor, actor.id, "AUDITOR")).toMatchObject({
      problem: { kind: "last-supervisor" },
    });
  });

  it("removes a lost app: the next sign-in enrols another; no one can do it for themselves", async () => {
    const supervisor = await anActor("SUPERVISOR");
    const person = await aPerson(email, { role: "OFFICER" });
    await enrolTestApp(person.id);
    await enrolTestApp(supervisor.id);
    expect(await resetSecondFactor(supervisor, supervisor.id)).toMatchObject({
      problem: { kind: "yourself" },
    });
    expectOk(await resetSecondFactor(supervisor, person.id));
    const outcome = await signIn({ email, password, clientAddress });
    if (outcome.ok || outcome.problem.kind !== "second-step") throw new Error("expected a second step");
    expect(await enrolmentOf(outcome.problem.step)).toMatchObject({ email });
    expect(await templatesTo(email)).toEqual(["staff-second-factor-reset"]);
  });

  it("ends one session or all of a member of staff, and of no one else", async () => {
    const supervisor = await anActor("SUPERVISOR");
    const person = await aPerson(email, { role: "BORDER_OFFICER" });
    const [one, other] = [await openSession(person.id), await openSession(person.id)];
    const first = (await actorOf(one))?.sessionId ?? "";
    expectOk(await closeStaffSessions(supervisor, person.id, first));
    expect(await actorOf(one)).toBeUndefined();
    expect(await actorOf(other)).toBeDefined();
    expectOk(await closeStaffSessions(supervisor, person.id));
    expect(await actorOf(other)).toBeUndefined();
    const applicant = await aPerson("applicant@example.test");
    expect(await closeStaffSessions(supervisor, applicant.id)).toMatchObject({
      problem: { kind: "not-found" },
    });
    expect(await disableStaff(supervisor, applicant.id)).toMatchObject({ problem: { kind: "not-found" } });
  });

  it("sees staff with roles, state, second factor, visits and sessions; auditors see the same", async () => {
    const supervisor = await anActor("SUPERVISOR");
    const person = await aPerson(email, { role: "OFFICER" });
    await enrolTestApp(person.id);
    await openSession(person.id);
    await aPerson("applicant@example.test");
    const { people } = await listStaff(supervisor);
    expect(people.map(({ email: address }) => address)).not.toContain("applicant@example.test");
    expect(people.find(({ id }) => id === person.id)).toMatchObject({
      role: "OFFICER",
      factor: "enrolled",
      openSessions: 1,
      lastSeenAt: expect.any(Date),
    });
    const auditor = await anActor("AUDITOR");
    expect((await findStaffPerson(auditor, person.id))?.sessions).toHaveLength(1);
    expect(await findStaffPerson(supervisor, "x")).toBeUndefined();
  });
});
