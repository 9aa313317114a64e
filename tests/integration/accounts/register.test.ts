import { beforeEach, expect, test } from "vitest";
import { confirmByCode, confirmByLink, lookAtLink } from "#lib/accounts/confirm-email.ts";
import { codeOf, linkText } from "#lib/accounts/email-tokens.ts";
import { mails } from "#lib/accounts/mails.ts";
import { register } from "#lib/accounts/register.ts";
import { resendConfirmation } from "#lib/accounts/resend-confirmation.ts";
import { actorOf } from "#lib/accounts/sessions.ts";
import { signIn } from "#lib/accounts/sign-in.ts";
import { db } from "#lib/platform/db/client.ts";
import { ago } from "../../support/clock.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { actions, aPerson, aRegistration, clientAddress, mailsTo, password, templatesTo } from "./people.ts";

beforeEach(resetDb);

const email = "test.one@example.org";
const otherCode = (tokenId: string) => (codeOf(tokenId) === "000000" ? "000001" : "000000");

test("S1: registering mails a code that confirms the address and signs in", async () => {
  const pending = await aRegistration(" Test.One@Example.org ");
  expect(pending.email).toBe(email);
  const [mail] = await mailsTo(email);
  const content = await mails["confirm-email"](mail?.subjectId ?? "", "en");
  const confirmed = expectOk(await confirmByCode(pending, content?.code ?? ""));
  const user = await db().user.findUniqueOrThrow({ where: { email } });
  expect(await actorOf(confirmed.cookie)).toMatchObject({
    id: user.id,
    role: "APPLICANT",
    locale: "en",
  });
  expect(user.passwordHash).toMatch(/^\$argon2id\$/);
  expect(await actions()).toEqual(["account.register", "account.confirm-email"]);
});

test("a code may be typed with spaces and dashes", async () => {
  const pending = await aRegistration(email);
  const code = codeOf(pending.tokenId);
  expectOk(await confirmByCode(pending, ` ${code.slice(0, 3)} – ${code.slice(3)}`));
});

test("the link confirms and signs in the browser that registered, and looking at it changes nothing", async () => {
  const pending = await aRegistration(email);
  const link = linkText("CONFIRM_EMAIL", pending.tokenId);
  expectOk(await lookAtLink(link));
  expectOk(await lookAtLink(link));
  const confirmed = await confirmByLink(link, pending);
  expect(confirmed).toMatchObject({ ok: true, value: { role: "APPLICANT" } });
  expect(await lookAtLink(link)).toEqual({ ok: false, problem: "already-confirmed" });
  expect(await confirmByLink(link, pending)).toEqual({ ok: false, problem: "already-confirmed" });
});

test("the link opened elsewhere confirms the address but does not sign in", async () => {
  const pending = await aRegistration(email);
  const link = linkText("CONFIRM_EMAIL", pending.tokenId);
  const stranger = await aRegistration("test.two@example.org");
  expect(await confirmByLink(link, stranger)).toEqual({ ok: true, value: undefined });
  expect(await db().session.count()).toBe(0);
  expectOk(await signIn({ email, password, clientAddress }));
});

test("a forged link, or one for another purpose, confirms nothing", async () => {
  const { tokenId } = await aRegistration(email);
  const no = { ok: false, problem: "no-longer-valid" };
  for (const link of [
    "",
    "x",
    tokenId,
    `${tokenId}.x`,
    linkText("RESET_PASSWORD", tokenId),
    "'; --.\u0000",
  ]) {
    expect(await confirmByLink(link, undefined)).toEqual(no);
  }
});

test("the sixth code is not even compared", async () => {
  const pending = await aRegistration(email);
  for (let attempt = 0; attempt < 5; attempt++) {
    expect(await confirmByCode(pending, otherCode(pending.tokenId))).toEqual({
      ok: false,
      problem: "wrong-code",
    });
  }
  expect(await confirmByCode(pending, codeOf(pending.tokenId))).toEqual({
    ok: false,
    problem: "no-longer-valid",
  });
});

test("the right code sent several times at the same time signs in once, and is never called wrong", async () => {
  const pending = await aRegistration(email);
  const code = codeOf(pending.tokenId);
  // Opens connections in advance, so that the attempts are really concurrent.
  await Promise.all([1, 2, 3, 4].map(() => db().$queryRaw`SELECT pg_sleep(0.1)::text`));
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => confirmByCode(pending, code)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const problems = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem]));
  expect(problems).toEqual(["already-confirmed", "already-confirmed", "already-confirmed"]);
});

test("codes tried at the same time count as well", async () => {
  const pending = await aRegistration(email);
  const tries = Array.from({ length: 20 }, () => confirmByCode(pending, otherCode(pending.tokenId)));
  const wrong = (await Promise.all(tries)).filter(
    (outcome) => !outcome.ok && outcome.problem === "wrong-code",
  );
  expect(wrong).toHaveLength(5);
});

test("an entry other than six digits does not count as an attempt", async () => {
  const pending = await aRegistration(email);
  for (const typed of ["", "12345", "1234567", "abcdef", "<b>1</b>", "\u0000"]) {
    expect(await confirmByCode(pending, typed)).toEqual({ ok: false, problem: "not-a-code" });
  }
  expect(await db().emailToken.findUnique({ where: { id: pending.tokenId } })).toMatchObject({ attempts: 0 });
});

test("after 24 hours code and link work no longer, and a new mail brings new ones", async () => {
  const pending = await aRegistration(email);
  const created = await db().emailToken.findUniqueOrThrow({ where: { id: pending.tokenId } });
  expect(created.expiresAt.getTime() - created.createdAt.getTime()).toBe(86_400_000);
  await db().emailToken.update({
    where: { id: created.id },
    data: { createdAt: new Date(0), expiresAt: ago(1) },
  });
  expect(await confirmByCode(pending, codeOf(created.id))).toEqual({ ok: false, problem: "no-longer-valid" });
  expect(await lookAtLink(linkText("CONFIRM_EMAIL", created.id))).toEqual({
    ok: false,
    problem: "no-longer-valid",
  });
  const resent = expectOk(await resendConfirmation(pending, clientAddress));
  expectOk(await confirmByCode(resent, codeOf(resent.tokenId)));
});

test("a mail sent again carries the same code while it works, and is sent again only so often", async () => {
  const pending = await aRegistration(email);
  for (let again = 0; again < 4; again++) {
    expect(await resendConfirmation(pending, clientAddress)).toEqual({ ok: true, value: pending });
  }
  expect(await resendConfirmation(pending, clientAddress)).toMatchObject({ problem: { kind: "limited" } });
  expect(await templatesTo(email)).toHaveLength(5);
});

test("an address with an account gets the same answer, and its owner a mail about signing in", async () => {
  const owner = await aPerson(email, { locale: "kk" });
  const pending = await aRegistration(email);
  expect(pending.email).toBe(email);
  const sent = await mailsTo(email);
  expect(sent).toMatchObject([{ template: "already-registered", locale: "kk", subjectId: owner.id }]);
  const content = await mails["already-registered"](owner.id, "kk");
  expect(content?.button?.url).toBe("http://portal.test/sign-in");
  expect(content?.paragraphs.join()).toContain("http://portal.test/forgot-password");
  const unchanged = await db().user.findUniqueOrThrow({ where: { email } });
  expect(unchanged).toEqual(owner);
});

test("codes of an address with an account behave like any other, but none of them opens it", async () => {
  await aPerson(email);
  const pending = await aRegistration(email);
  expect(await confirmByCode(pending, codeOf(pending.tokenId))).toEqual({ ok: false, problem: "wrong-code" });
  for (let attempt = 0; attempt < 4; attempt++) {
    expect(await confirmByCode(pending, otherCode(pending.tokenId))).toEqual({
      ok: false,
      problem: "wrong-code",
    });
  }
  expect(await confirmByCode(pending, "123456")).toEqual({ ok: false, problem: "no-longer-valid" });
  expectOk(await resendConfirmation(pending, clientAddress));
  expect(await templatesTo(email)).toEqual(["already-registered", "already-registered"]);
  expect(await db().session.count()).toBe(0);
});

test.each([false, true])(
  "a browser that waited is over when the address is registered anew (account: %s)",
  async (known) => {
    if (known) await aPerson(email);
    const first = await aRegistration(email);
    const second = await aRegistration(email);
    expect(await confirmByCode(first, "123456")).toEqual({ ok: false, problem: "no-longer-valid" });
    expect(await resendConfirmation(first, clientAddress)).toMatchObject({ problem: { kind: "gone" } });
    expect(await confirmByCode(second, otherCode(second.tokenId))).toEqual({
      ok: false,
      problem: "wrong-code",
    });
  },
);

test("registering an address first does not block it: the password of the last registration counts", async () => {
  await aRegistration(email);
  const mine = expectOk(await register({ email, password: "another long one", locale: "ru", clientAddress }));
  expectOk(await confirmByCode(mine, codeOf(mine.tokenId)));
  expect(await signIn({ email, password, clientAddress })).toMatchObject({ problem: { kind: "wrong" } });
  expectOk(await signIn({ email, password: "another long one", clientAddress }));
});

test("a wrong address is replaced by the right one", async () => {
  const wrong = await aRegistration("tset.one@example.org");
  const right = await register({ email, password, locale: "en", clientAddress, insteadOf: wrong });
  expectOk(right);
  expect(await db().user.findMany({ select: { email: true } })).toEqual([{ email }]);
});

test("an account is never deleted by registering instead of it", async () => {
  await aPerson(email);
  const pending = await aRegistration(email);
  await register({
    email: "test.two@example.org",
    password,
    locale: "en",
    clientAddress,
    insteadOf: pending,
  });
  expect(await db().user.count({ where: { email } })).toBe(1);
});

test("the same form sent five times at the same time creates one account, and one of the answers continues", async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => aRegistration(email)));
  expect(await db().user.count()).toBe(1);
  const confirmed = await Promise.all(
    answers.map((pending) => confirmByCode(pending, codeOf(pending.tokenId))),
  );
  expect(confirmed.filter((outcome) => outcome.ok)).toHaveLength(1);
});

test("missing and wrong values are named field by field, and nothing is counted or stored", async () => {
  const nothing = await register({ email: " ", password: "", locale: "en", clientAddress });
  expect(nothing).toEqual({ ok: false, problem: { kind: "invalid", email: "missing", password: "missing" } });
  const bad = await register({ email: "<script>", password: "short", locale: "en", clientAddress });
  expect(bad).toEqual({ ok: false, problem: { kind: "invalid", email: "invalid", password: "too-short" } });
  expect(await db().user.count()).toBe(0);
});

test("a host registers in the same way, and its unconfirmed registration is replaced in the same way", async () => {
  const form = { email, password, locale: "ru", clientAddress } as const;
  expectOk(await register({ ...form, role: "HOST" }));
  expect(await db().user.findUniqueOrThrow({ where: { email } })).toMatchObject({ role: "HOST" });
  expectOk(await register(form));
  expect(await db().user.findMany()).toMatchObject([{ role: "APPLICANT" }]);
});
