import { beforeEach, expect, test } from "vitest";
import { confirmByCode } from "#lib/accounts/confirm-email.ts";
import { codeOf, linkText } from "#lib/accounts/email-tokens.ts";
import { forgotPassword } from "#lib/accounts/forgot-password.ts";
import { mails } from "#lib/accounts/mails.ts";
import { canReset, resetPassword } from "#lib/accounts/reset-password.ts";
import { actorOf, openSession } from "#lib/accounts/sessions.ts";
import { signIn } from "#lib/accounts/sign-in.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { ago } from "../../support/clock.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { actions, aPerson, aRegistration, clientAddress, mailsTo, password } from "./people.ts";

beforeEach(resetDb);

const email = "test.one@example.org";
const newPassword = "quiet river stones";
const noLink = { ok: false, problem: { kind: "link" } };

async function mailedLink(): Promise<string> {
  await forgotPassword({ email, clientAddress });
  const mail = (await mailsTo(email)).at(-1);
  const content = await mails["reset-password"](mail?.subjectId ?? "", "en");
  return content?.button?.url.replace("http://portal.test/reset-password/", "") ?? "";
}

test("the mailed link sets a new password once and signs out everywhere", async () => {
  const user = await aPerson(email);
  const cookie = await openSession(user.id);
  const link = await mailedLink();
  expect(await canReset(link)).toBe(true);
  expectOk(await resetPassword(link, newPassword));
  expect(await actorOf(cookie)).toBeUndefined();
  expect(await signIn({ email, password, clientAddress })).toMatchObject({ problem: { kind: "wrong" } });
  expectOk(await signIn({ email, password: newPassword, clientAddress }));
  expect(await canReset(link)).toBe(false);
  expect(await resetPassword(link, password)).toEqual(noLink);
  expect((await actions()).slice(0, 2)).toEqual(["account.forgot-password", "account.reset-password"]);
});

test("one link used twice at the same time sets one password", async () => {
  await aPerson(email);
  const link = await mailedLink();
  const outcomes = await Promise.all([
    resetPassword(link, newPassword),
    resetPassword(link, "another long one"),
  ]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
});

test("a password that may not be chosen leaves the link usable", async () => {
  await aPerson(email);
  const link = await mailedLink();
  expect(await resetPassword(link, email)).toEqual({
    ok: false,
    problem: { kind: "password", password: "same-as-email" },
  });
  expect(await canReset(link)).toBe(true);
});

test("after an hour the link works no longer", async () => {
  await aPerson(email);
  const link = await mailedLink();
  const token = await db().emailToken.findFirstOrThrow();
  expect(token.expiresAt.getTime() - token.createdAt.getTime()).toBe(3_600_000);
  await db().emailToken.updateMany({ data: { createdAt: new Date(0), expiresAt: ago(1) } });
  expect(await resetPassword(link, newPassword)).toEqual(noLink);
});

test("a link for confirming an address resets nothing", async () => {
  const { tokenId } = await aRegistration(email);
  expect(await resetPassword(linkText("CONFIRM_EMAIL", tokenId), newPassword)).toEqual(noLink);
  expect(await resetPassword(linkText("RESET_PASSWORD", tokenId), newPassword)).toEqual(noLink);
});

test("an unknown or disabled address gets the same answer and no mail", async () => {
  await aPerson("disabled@example.org", { disabledAt: now() });
  for (const unreachable of ["nobody@example.org", "disabled@example.org"]) {
    expect(await forgotPassword({ email: unreachable, clientAddress })).toEqual({
      ok: true,
      value: undefined,
    });
  }
  expect(await db().mail.count()).toBe(0);
});

test("asking again and again is stopped for known and unknown addresses alike", async () => {
  await aPerson(email);
  for (const address of [email, "nobody@example.org"]) {
    for (let time = 0; time < 5; time++) await forgotPassword({ email: address, clientAddress });
    expect(await forgotPassword({ email: address, clientAddress })).toMatchObject({
      problem: { kind: "limited" },
    });
  }
});

test("the link also proves an unconfirmed address, and earlier mails for confirming it become invalid", async () => {
  const pending = await aRegistration(email);
  expectOk(await resetPassword(await mailedLink(), newPassword));
  expectOk(await signIn({ email, password: newPassword, clientAddress }));
  expect(await confirmByCode(pending, codeOf(pending.tokenId))).toMatchObject({ problem: "no-longer-valid" });
});

test("a new password lifts the wait after too many wrong ones", async () => {
  await aPerson(email);
  for (let attempt = 0; attempt < 11; attempt++)
    await signIn({ email, password: "not it at all", clientAddress });
  await resetPassword(await mailedLink(), newPassword);
  expectOk(await signIn({ email, password: newPassword, clientAddress }));
});
