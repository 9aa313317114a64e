import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { askNextAuth } from "#lib/accounts/provider/ask-next-auth.ts";
import { hasProvider } from "#lib/accounts/provider/provider.ts";
import { beginAtProvider, returnFromProvider } from "#lib/accounts/provider/sign-in-by-provider.ts";
import { signInByCode } from "#lib/accounts/second-factor/finish-sign-in.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { env } from "#lib/platform/env.ts";
import {
  aProvider,
  clientId,
  clientSecret,
  type TestProvider,
  unverified,
} from "../../support/a-provider.ts";
import { codeOf, enrolTestApp, testSecret } from "../../support/authenticator.ts";
import { expectOk } from "../../support/outcomes.ts";
import { resetDb } from "../../support/reset-db.ts";
import { actions, aPerson } from "./people.ts";

const email = "officer@example.test";
const callback = "http://portal.test/sign-in/provider/callback/oidc";
let provider: TestProvider;

beforeAll(async () => {
  provider = await aProvider(callback);
  process.env.NEXTAUTH_URL = "http://portal.test/sign-in/provider";
  Object.assign(env(), {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  });
});
afterAll(() => provider.stop());
beforeEach(resetDb);

type Jar = Record<string, string>;

/** Sets cookies like a browser. */
function set(jar: Jar, lines: readonly string[]): Jar {
  for (const line of lines) {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
    jar[name] = decodeURIComponent(value);
  }
  return jar;
}

async function begin() {
  const begun = expectOk(await beginAtProvider());
  return { address: new URL(begun.address), jar: set({}, begun.cookies) };
}

/** To the provider, through its pages, and back. */
async function come(login: string) {
  const { address, jar } = await begin();
  const back = await provider.follow(address.href, login);
  expect(`${back.origin}${back.pathname}`).toBe(callback);
  return { query: Object.fromEntries(back.searchParams), jar };
}

test("the request to the provider carries state, nonce and a PKCE challenge", async () => {
  expect(hasProvider()).toBe(true);
  const { address, jar } = await begin();
  expect(address.origin).toBe(provider.issuer);
  const asked = Object.fromEntries(address.searchParams);
  expect(asked).toMatchObject({
    response_type: "code",
    client_id: clientId,
    scope: "openid email",
    redirect_uri: callback,
    code_challenge_method: "S256",
    code_challenge: expect.any(String),
    state: expect.any(String),
    nonce: expect.any(String),
  });
  expect(Object.keys(jar).sort()).toEqual([
    "next-auth.nonce",
    "next-auth.pkce.code_verifier",
    "next-auth.state",
  ]);
});

test("staff with the same verified address continue with their second factor and are then signed in", async () => {
  const user = await aPerson(email, { role: "OFFICER" });
  await enrolTestApp(user.id);
  const { query, jar } = await come("Officer@Example.test");
  const { result, cookies } = await returnFromProvider(query, jar);
  if (!result.ok || result.value.kind !== "second-step") throw new Error(JSON.stringify(result));
  expect(await db().session.count()).toBe(0);
  // No cookie of the exchange is left, and no other kind of session is created.
  expect(Object.values(set({ ...jar }, cookies))).toEqual(["", "", ""]);
  expectOk(await signInByCode(result.value.step, codeOf(testSecret)));
});

test.each([
  ["an address that nobody of staff has", "other@example.test"],
  ["an address that is not verified", unverified(email)],
  ["an applicant's address", "applicant@example.test"],
  ["a disabled account's address", "disabled@example.test"],
])("%s does not sign in, and makes no account", async (_case, login) => {
  await aPerson(email, { role: "OFFICER" });
  await aPerson("applicant@example.test");
  await aPerson("disabled@example.test", { role: "OFFICER", disabledAt: now() });
  const { query, jar } = await come(login);
  const { result } = await returnFromProvider(query, jar);
  expect(result).toEqual({ ok: false, problem: "no-account" });
  expect(await db().user.count()).toBe(3);
  expect(await actions()).toEqual(["account.provider-refused"]);
});

test("a sign-in that did not start in this browser is refused: state, nonce, verifier, a second use", async () => {
  await aPerson(email, { role: "OFFICER" });
  const failed = { ok: false, problem: "failed" };
  const first = await come(email);
  const other = await come(email);
  expect((await returnFromProvider(first.query, {})).result).toEqual(failed);
  expect((await returnFromProvider(first.query, other.jar)).result).toEqual(failed);
  expect((await returnFromProvider({ ...first.query, state: "other" }, first.jar)).result).toEqual(failed);
  const swapped = (name: string) => ({ ...other.jar, [name]: first.jar[name] ?? "" });
  expect((await returnFromProvider(other.query, swapped("next-auth.pkce.code_verifier"))).result).toEqual(
    failed,
  );
  const third = await come(email);
  const mixed = { ...third.jar, "next-auth.nonce": first.jar["next-auth.nonce"] ?? "" };
  expect((await returnFromProvider(third.query, mixed)).result).toEqual(failed);
  const fourth = await come(email);
  expectOk((await returnFromProvider(fourth.query, fourth.jar)).result);
  expect((await returnFromProvider(fourth.query, fourth.jar)).result).toEqual(failed);
  expect((await returnFromProvider({ error: "access_denied", state: "x" }, fourth.jar)).result).toEqual(
    failed,
  );
});

test("a provider that cannot be reached is an expected outcome", async () => {
  const { OIDC_ISSUER } = env();
  Object.assign(env(), { OIDC_ISSUER: "http://127.0.0.1:9" });
  expect(await beginAtProvider()).toEqual({ ok: false, problem: "failed" });
  Object.assign(env(), { OIDC_ISSUER: undefined });
  expect(hasProvider()).toBe(false);
  expect(await askNextAuth({ action: "signin", query: {}, cookies: {} })).toMatchObject({ cookies: [] });
  Object.assign(env(), { OIDC_ISSUER });
});
