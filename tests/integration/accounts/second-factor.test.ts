import { beforeEach, describe, expect, it, test } from "vitest";
import { linkText } from "#lib/accounts/email-tokens.ts";
import { endedByTime } from "#lib/accounts/ended-session.ts";
import { forgotPassword } from "#lib/accounts/forgot-password.ts";
import { closeOtherSessions, noteDevice, ownSessions } from "#lib/accounts/own-sessions.ts";
import { pendingCookie } from "#lib/accounts/pending.ts";
import { resetPassword } from "#lib/accounts/reset-password.ts";
import { may } from "#lib/accounts/rights.ts";
import { enrolAndSignIn, enrolmentOf, signInByCode } from "#lib/accounts/second-factor/finish-sign-in.ts";
import {
  nextAuthenticator,
  ownFactor,
  renewRecoveryCodes,
  replaceAuthenticator,
} from "#lib/accounts/second-factor/own-factor.ts";
import { type SecondStep, secondStepCookie } from "#lib/accounts/second-factor/second-step.ts";
import { unsealSession } from "#lib/accounts/session-cookie.ts";
import { actorOf, openSession } from "#lib/accounts/sessions.ts";
import { signIn } from "#lib/accounts/sign-in.ts";
import { staffRoles } from "#lib/domain/roles.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { codeOf, enrolTestApp, testSecret } from "../../support/authenticator.ts";
import { ago } from "../../support/clock.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { actions, aPerson, clientAddress, mailsTo, password } from "./people.ts";

beforeEach(resetDb);

const email = "officer@example.test";

/** Gives the password, so that the second step is left. */
async function firstStep(): Promise<SecondStep> {
  const outcome = await signIn({ email, password, clientAddress });
  if (outcome.ok || outcome.problem.kind !== "second-step") throw new Error("expected a second step");
  return outcome.problem.step;
}

async function anEnrolledOfficer() {
  const user = await aPerson(email, { role: "OFFICER" });
  return { user, codes: await enrolTestApp(user.id) };
}

async function signedInActor() {
  await anEnrolledOfficer();
  const signedIn = expectOk(await signInByCode(await firstStep(), codeOf(testSecret)));
  const actor = await actorOf(signedIn.cookie);
  if (!actor || !may(actor, "factor:own")) throw new Error("not signed in");
  return actor;
}

test.each(staffRoles)("a password alone does not sign in a %s", async (role) => {
  await aPerson(email, { role });
  await firstStep();
  expect(await db().session.count()).toBe(0);
});

describe("enrolling", () => {
  it("shows the same secret until its code is given, then signs in and gives ten recovery codes", async () => {
    await aPerson(email, { role: "OFFICER" });
    const step = await firstStep();
    const shown = await enrolmentOf(step);
    expect(await enrolmentOf(step)).toEqual(shown);
    if (!shown) throw new Error("nothing to enrol");
    expect(await enrolAndSignIn(step, "")).toMatchObject({ problem: { kind: "missing" } });
    expect(await enrolAndSignIn(step, codeOf(testSecret))).toMatchObject({ problem: { kind: "wrong" } });
    const enrolled = expectOk(await enrolAndSignIn(step, codeOf(shown.secret)));
    expect(enrolled.recoveryCodes).toHaveLength(10);
    expect(new Set(enrolled.recoveryCodes).size).toBe(10);
    expect(await actorOf(enrolled.cookie)).toMatchObject({ role: "OFFICER" });
    expect(await actions()).toEqual(["account.enrol-second-factor"]);
    // The same password cannot enrol a second app.
    expect(await enrolmentOf(await firstStep())).toBeUndefined();
    expect(await enrolAndSignIn(step, codeOf(shown.secret))).toMatchObject({ problem: { kind: "gone" } });
  });

  it("keeps neither the secret nor a recovery code readable in the database", async () => {
    const { user, codes } = await anEnrolledOfficer();
    const row = JSON.stringify(await db().secondFactor.findUniqueOrThrow({ where: { userId: user.id } }));
    expect(row).not.toContain(testSecret);
    for (const code of codes) expect(row).not.toContain(code);
  });

  it("shows another secret to another try", async () => {
    await aPerson(email, { role: "OFFICER" });
    const [one, other] = [await enrolmentOf(await firstStep()), await enrolmentOf(await firstStep())];
    expect(one?.secret).not.toBe(other?.secret);
  });
});

describe("signing in with a code", () => {
  it("accepts the code of the app, grouped as people type it, once", async () => {
    await anEnrolledOfficer();
    const code = codeOf(testSecret);
    const signedIn = await signInByCode(await firstStep(), ` ${code.slice(0, 3)} ${code.slice(3)} `);
    expect(signedIn).toMatchObject({ ok: true, value: { role: "OFFICER" } });
    expect(await signInByCode(await firstStep(), code)).toMatchObject({ problem: { kind: "used" } });
    expectOk(await signInByCode(await firstStep(), codeOf(testSecret, 1)));
    // The code before the newest one is too old by now.
    expect(await signInByCode(await firstStep(), codeOf(testSecret))).toMatchObject({
      problem: { kind: "used" },
    });
  });

  it("accepts one step to either side and no more", async () => {
    await anEnrolledOfficer();
    expect(await signInByCode(await firstStep(), codeOf(testSecret, -3))).toMatchObject({
      problem: { kind: "wrong" },
    });
    expect(await signInByCode(await firstStep(), codeOf(testSecret, 3))).toMatchObject({
      problem: { kind: "wrong" },
    });
    expectOk(await signInByCode(await firstStep(), codeOf(testSecret, 1)));
  });

  it("accepts two equal codes given at the same time only once", async () => {
    await anEnrolledOfficer();
    const code = codeOf(testSecret);
    const step = await firstStep();
    const outcomes = await Promise.all([signInByCode(step, code), signInByCode(step, code)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("accepts a recovery code once, and says how many are left", async () => {
    const { codes } = await anEnrolledOfficer();
    const code = codes[0] ?? "";
    expect(await signInByCode(await firstStep(), code.toUpperCase().replace("-", " "))).toMatchObject({
      ok: true,
      value: { codesLeft: 9 },
    });
    expect(await signInByCode(await firstStep(), code)).toMatchObject({ problem: { kind: "wrong" } });
  });

  it("delays even the right code after five wrong ones, whoever entered them", async () => {
    await anEnrolledOfficer();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await signInByCode(await firstStep(), codeOf(testSecret, 9))).toMatchObject({
        problem: { kind: "wrong" },
      });
    }
    expect(await signInByCode(await firstStep(), codeOf(testSecret))).toMatchObject({
      problem: { kind: "limited", retryAfterSeconds: expect.any(Number) },
    });
    expect(await actions()).toContain("account.second-factor-failed");
  });

  it("ends a pending sign-in when the password changes or the account is disabled", async () => {
    const { user } = await anEnrolledOfficer();
    const begun = await firstStep();
    await forgotPassword({ email, clientAddress });
    const mail = (await mailsTo(email)).at(-1);
    await resetPassword(linkText("RESET_PASSWORD", mail?.subjectId ?? ""), "another long password");
    expect(await signInByCode(begun, codeOf(testSecret))).toMatchObject({ problem: { kind: "gone" } });
    const again = await signIn({ email, password: "another long password", clientAddress });
    if (again.ok || again.problem.kind !== "second-step") throw new Error("expected a second step");
    await db().user.update({ where: { id: user.id }, data: { disabledAt: now() } });
    expect(await signInByCode(again.problem.step, codeOf(testSecret))).toMatchObject({
      problem: { kind: "gone" },
    });
  });

  it("seals the browser's state between the steps for this use only", async () => {
    await anEnrolledOfficer();
    const step = await firstStep();
    const sealed = (await secondStepCookie.encode({ ...step, returnTo: "/staff" })) ?? "";
    expect(await secondStepCookie.decode(sealed)).toEqual({ ...step, returnTo: "/staff" });
    expect(await unsealSession(sealed)).toBeUndefined();
    expect(await pendingCookie.decode(sealed)).toBeUndefined();
    expect(await secondStepCookie.decode(`${sealed}x`)).toBeUndefined();
  });
});

describe("one's own second factor", () => {
  it("is replaced by a new app with a code of the present one, and a mail says so", async () => {
    const actor = await signedInActor();
    const next = await nextAuthenticator(actor);
    expect(next.secret).not.toBe(testSecret);
    const wrong = await replaceAuthenticator(actor, { current: "000000", code: codeOf(next.secret) });
    expect(wrong).toMatchObject({ problem: { kind: "current" } });
    const replaced = await replaceAuthenticator(actor, {
      current: codeOf(testSecret, 1),
      code: codeOf(next.secret),
    });
    expectOk(replaced);
    expect((await mailsTo(email)).map(({ template }) => template)).toContain("second-factor-replaced");
    expect(await signInByCode(await firstStep(), codeOf(testSecret, 1))).toMatchObject({
      problem: { kind: "wrong" },
    });
    expectOk(await signInByCode(await firstStep(), codeOf(next.secret, 1)));
  });

  it("gives ten new recovery codes for a code; the earlier ones become invalid", async () => {
    const { user, codes } = await anEnrolledOfficer();
    const actor = await actorOf(await openSession(user.id));
    if (!actor || !may(actor, "factor:own")) throw new Error("not signed in");
    const renewed = expectOk(await renewRecoveryCodes(actor, codes[0] ?? ""));
    expect(renewed).toHaveLength(10);
    expect((await ownFactor(actor)).codesLeft).toBe(10);
    expect(await signInByCode(await firstStep(), codes[1] ?? "")).toMatchObject({
      problem: { kind: "wrong" },
    });
    expectOk(await signInByCode(await firstStep(), renewed[1] ?? ""));
  });
});

describe("the demo's staff", () => {
  it("do without a second factor only while the demo runs", async () => {
    await aPerson(email, { role: "OFFICER", secondFactorWaived: true });
    // PORTAL_DEMO is not set here, and the mark in the database alone is not enough.
    await firstStep();
  });
});

describe("the sessions of an account", () => {
  it("are listed with browser and shortened address, and can be ended only by their owner", async () => {
    const user = await aPerson(email);
    const [here, there] = [await openSession(user.id), await openSession(user.id)];
    await noteDevice(there, { browser: "firefox windows", address: "203.0.113.*" });
    const actor = await actorOf(here);
    if (!actor) throw new Error("not signed in");
    const stranger = await actorOf(await openSession((await aPerson("two@example.test")).id));
    if (!stranger) throw new Error("not signed in");
    const listed = await ownSessions(actor);
    expect(listed).toHaveLength(2);
    expect(listed.find(({ isThis }) => !isThis)).toMatchObject({
      browser: "firefox windows",
      address: "203.0.113.*",
    });
    expect(await closeOtherSessions(stranger)).toBe(0);
    expect(await closeOtherSessions(actor)).toBe(1);
    expect(await actorOf(there)).toBeUndefined();
    expect(await actorOf(here)).toBeDefined();
  });

  it("end for staff after half an hour without a visit, and the browser hears why", async () => {
    const user = await aPerson(email, { role: "OFFICER" });
    const cookie = await openSession(user.id);
    await db().session.updateMany({ data: { lastSeenAt: ago(31 * 60_000) } });
    expect(await actorOf(cookie)).toBeUndefined();
    expect(await endedByTime(cookie)).toBe(true);
    const applicant = await openSession((await aPerson("two@example.test")).id);
    expect(await endedByTime(applicant)).toBe(false);
  });
});
