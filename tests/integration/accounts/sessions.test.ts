import { beforeEach, expect, test } from "vitest";
import { purgeAccounts } from "#lib/accounts/purge-accounts.ts";
import {
  sealSession,
  sessionCookieName,
  sessionCookieOptions,
  unsealSession,
} from "#lib/accounts/session-cookie.ts";
import { actorOf, openSession } from "#lib/accounts/sessions.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { ago } from "../../support/clock.ts";
import { resetDb } from "../../support/reset-db.ts";
import { aPerson, aRegistration } from "./people.ts";

beforeEach(resetDb);

const minute = 60_000;
const day = 24 * 60 * minute;
const theSession = () => db().session.findFirstOrThrow();

test("the cookie is bound to the host by https, and never readable by scripts", () => {
  expect(sessionCookieName("https://portal.example")).toBe("__Host-portal-session");
  expect(sessionCookieName("http://127.0.0.1:3000")).toBe("portal-session");
  expect(sessionCookieOptions("https://portal.example")).toMatchObject({
    httpOnly: true,
    sameSite: "lax",
    secure: true,
    path: "/",
  });
  expect(sessionCookieOptions("http://127.0.0.1:3000").secure).toBe(false);
});

test("a cookie that was changed, cut or made up identifies no one", async () => {
  const cookie = await openSession((await aPerson("test.one@example.org")).id);
  expect(await actorOf(cookie)).toBeDefined();
  for (const forged of ["", "x", cookie.slice(1), cookie.slice(0, -5), `${cookie}x`, "a.b.c.d.e"]) {
    expect(await actorOf(forged)).toBeUndefined();
  }
  expect(await unsealSession(await sealSession("an-id"))).toBe("an-id");
});

test("disabling an account ends its sessions immediately", async () => {
  const user = await aPerson("test.one@example.org");
  const cookie = await openSession(user.id);
  await db().user.update({ where: { id: user.id }, data: { disabledAt: now() } });
  expect(await actorOf(cookie)).toBeUndefined();
});

test("without a confirmed address there is no actor", async () => {
  const user = await aPerson("test.one@example.org", { emailConfirmedAt: null });
  expect(await actorOf(await openSession(user.id))).toBeUndefined();
});

test("an applicant stays signed in for 30 days from the last request", async () => {
  const cookie = await openSession((await aPerson("test.one@example.org")).id);
  await db().session.updateMany({
    data: { lastSeenAt: ago(29 * day), expiresAt: new Date(now().getTime() + day) },
  });
  expect(await actorOf(cookie)).toBeDefined();
  const { expiresAt } = await theSession();
  expect(expiresAt.getTime()).toBeGreaterThan(now().getTime() + 29 * day);
  await db().session.updateMany({ data: { expiresAt: ago(1) } });
  expect(await actorOf(cookie)).toBeUndefined();
});

test("staff have to sign in again after half an hour of inactivity, and after eight hours in any case", async () => {
  const cookie = await openSession((await aPerson("test.one@example.org", { role: "OFFICER" })).id);
  const opened = await theSession();
  expect(opened.expiresAt.getTime() - opened.createdAt.getTime()).toBe(8 * 60 * minute);
  await db().session.updateMany({ data: { lastSeenAt: ago(29 * minute) } });
  expect(await actorOf(cookie)).toBeDefined();
  expect((await theSession()).expiresAt).toEqual(opened.expiresAt);
  await db().session.updateMany({ data: { lastSeenAt: ago(31 * minute) } });
  expect(await actorOf(cookie)).toBeUndefined();
});

test("a visit is written down at most once in five minutes", async () => {
  const cookie = await openSession((await aPerson("test.one@example.org")).id);
  const before = ago(4 * minute);
  await db().session.updateMany({ data: { lastSeenAt: before } });
  await actorOf(cookie);
  expect((await theSession()).lastSeenAt).toEqual(before);
  await db().session.updateMany({ data: { lastSeenAt: ago(6 * minute) } });
  await actorOf(cookie);
  expect((await theSession()).lastSeenAt.getTime()).toBeGreaterThan(before.getTime());
});

test("the purge deletes what has expired and keeps what is active", async () => {
  const [kept, idle] = [
    await aPerson("kept@example.org"),
    await aPerson("idle@example.org", { role: "OFFICER" }),
  ];
  await openSession(kept.id);
  await openSession(idle.id);
  await db().session.updateMany({ where: { userId: idle.id }, data: { lastSeenAt: ago(day) } });
  const old = await aRegistration("old@example.org");
  await aRegistration("new@example.org");
  await db().user.update({ where: { email: old.email }, data: { createdAt: ago(8 * day) } });
  await db().emailToken.create({
    data: { userId: kept.id, purpose: "RESET_PASSWORD", createdAt: ago(3 * day), expiresAt: ago(2 * day) },
  });
  await purgeAccounts();
  const emails = (await db().user.findMany({ orderBy: { email: "asc" } })).map((user) => user.email);
  expect(emails).toEqual(["idle@example.org", "kept@example.org", "new@example.org"]);
  expect((await db().session.findMany()).map((session) => session.userId)).toEqual([kept.id]);
  expect(await db().emailToken.count()).toBe(1);
});
