import { beforeEach, expect, test } from "vitest";
import { confirmByCode } from "#lib/accounts/confirm-email.ts";
import { codeOf } from "#lib/accounts/email-tokens.ts";
import { rememberLocale } from "#lib/accounts/remember-locale.ts";
import { actorOf, closeSession } from "#lib/accounts/sessions.ts";
import { signIn } from "#lib/accounts/sign-in.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { actions, aPerson, aRegistration, clientAddress, password, templatesTo } from "./people.ts";

beforeEach(resetDb);

const email = "test.one@example.org";
const wrong = { ok: false, problem: { kind: "wrong" } };

test("the right password signs in, whatever the case of the address, and signing out ends it", async () => {
  const user = await aPerson(email);
  const signedIn = expectOk(await signIn({ email: " TEST.one@example.org", password, clientAddress }));
  const actor = await actorOf(signedIn.cookie);
  if (!actor) throw new Error("not signed in");
  expect(actor).toMatchObject({ id: user.id, role: "APPLICANT" });
  await closeSession(actor);
  await closeSession(actor);
  expect(await actorOf(signedIn.cookie)).toBeUndefined();
  expect(await actions()).toEqual(["account.sign-in", "account.sign-out"]);
});

test("a wrong password, an unknown address and a disabled account get one answer", async () => {
  await aPerson(email);
  await aPerson("test.two@example.org", { disabledAt: now() });
  expect(await signIn({ email, password: "not the password", clientAddress })).toEqual(wrong);
  expect(await signIn({ email: "nobody@example.org", password, clientAddress })).toEqual(wrong);
  expect(await signIn({ email: "test.two@example.org", password, clientAddress })).toEqual(wrong);
});

test("a failure is recorded without the address that was tried", async () => {
  const user = await aPerson(email);
  await signIn({ email, password: "not the password", clientAddress });
  await signIn({ email: "nobody@example.org", password, clientAddress });
  const events = await db().auditEvent.findMany({ orderBy: { id: "asc" } });
  expect(events.map(({ action, subjectId }) => [action, subjectId])).toEqual([
    ["account.sign-in-failed", user.id],
    ["account.sign-in-failed", "unknown"],
  ]);
  expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain("@");
});

test.each(["", "x".repeat(2000), "\u0000", "' OR 1=1 --"])("the input %j is simply wrong", async (typed) => {
  await aPerson(email);
  expect(await signIn({ email, password: typed, clientAddress })).toEqual(wrong);
  expect(await signIn({ email: typed, password, clientAddress })).toEqual(wrong);
});

test.each([true, false])(
  "after ten wrong passwords even the right one has to wait (account: %s)",
  async (known) => {
    if (known) await aPerson(email);
    for (let attempt = 0; attempt < 10; attempt++) {
      expect(await signIn({ email, password: "not the password", clientAddress })).toEqual(wrong);
    }
    const outcome = await signIn({ email, password, clientAddress });
    expect(outcome).toMatchObject({ problem: { kind: "limited", retryAfterSeconds: expect.any(Number) } });
  },
);

test("a success makes the failures before it forgotten", async () => {
  await aPerson(email);
  for (let round = 0; round < 2; round++) {
    for (let attempt = 0; attempt < 9; attempt++)
      await signIn({ email, password: "not it at all", clientAddress });
    expectOk(await signIn({ email, password, clientAddress }));
  }
});

test("a person who has not confirmed yet gets a new mail and is asked to confirm", async () => {
  const registered = await aRegistration(email);
  expect(await signIn({ email, password: "not the password", clientAddress })).toEqual(wrong);
  const outcome = await signIn({ email, password, clientAddress });
  if (outcome.ok || outcome.problem.kind !== "unconfirmed") throw new Error("expected to have to confirm");
  expect(outcome.problem.pending).toEqual(registered);
  expect(await templatesTo(email)).toEqual(["confirm-email", "confirm-email"]);
  const { pending } = outcome.problem;
  expectOk(await confirmByCode(pending, codeOf(pending.tokenId)));
});

test("the language that a person switches to is kept for the next mail", async () => {
  const user = await aPerson(email);
  await rememberLocale({ id: user.id, role: user.role, sessionId: "", locale: "en" }, "kk");
  expect(await db().user.findUnique({ where: { email } })).toMatchObject({ locale: "kk" });
});

test("signing in again gives no further attempts at the code of another person's address", async () => {
  await aRegistration(email);
  let guesses = 0;
  for (let round = 0; round < 12; round++) {
    const outcome = await signIn({ email, password, clientAddress });
    if (outcome.ok || outcome.problem.kind !== "unconfirmed") {
      expect(outcome).toMatchObject({ problem: { kind: "limited" } });
      continue;
    }
    const { pending } = outcome.problem;
    const wrongCode = codeOf(pending.tokenId) === "000000" ? "000001" : "000000";
    for (let attempt = 0; attempt < 5; attempt++) {
      if ((await confirmByCode(pending, wrongCode)).ok) throw new Error("a wrong code was taken");
      guesses += 1;
    }
  }
  // The mails allowed in an hour, with five attempts each.
  expect(guesses).toBeLessThanOrEqual(25);
});
