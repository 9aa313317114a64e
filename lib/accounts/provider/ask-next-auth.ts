import { createHash, randomBytes } from "node:crypto";
import nextAuth from "next-auth";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { type ProviderProfile, provider, providerId } from "./provider.ts";

/** A cookie of the exchange with the provider, in the library's form. */
export type SetCookie = string;

export interface Answer {
  /** The library's next address. */
  readonly redirect: string | undefined;
  readonly cookies: readonly SetCookie[];
  /** The profile from the provider; only after a callback that passed every check. */
  readonly profile: ProviderProfile | undefined;
}

interface Question {
  readonly action: "signin" | "callback";
  readonly query: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
}

/**
 * Makes next-auth communicate with the provider: discovery, PKCE, state, nonce, tokens, signatures. It creates no
 * session: the portal has only its own sessions, and this is the first step towards one.
 */
export async function askNextAuth({ action, query, cookies }: Question): Promise<Answer> {
  const configured = provider();
  if (!configured) return { redirect: undefined, cookies: [], profile: undefined };
  const { AUTH_SECRET: secret, APP_URL } = env();
  let profile: ProviderProfile | undefined;
  const csrf = action === "signin" ? csrfPair(secret) : undefined;
  const csrfCookie = `${APP_URL.startsWith("https:") ? "__Host-" : ""}next-auth.csrf-token`;
  const response = recordedResponse();
  await handler(
    {
      method: action === "signin" ? "POST" : "GET",
      query: { ...query, nextauth: [action, providerId] },
      body: csrf ? { csrfToken: csrf.token } : {},
      cookies: { ...cookies, ...(csrf && { [csrfCookie]: csrf.cookie }) },
      headers: {},
    },
    response,
    {
      secret,
      providers: [configured],
      // A path instead of true stops the library before it creates a session of its own.
      callbacks: {
        signIn: (given: { readonly profile?: unknown }) => {
          profile = given.profile as ProviderProfile;
          return "/";
        },
      },
      // The library's own log would print the provider's data.
      logger: { error: warn, warn, debug: () => undefined },
    },
  );
  return {
    redirect: response.location(),
    cookies: response.cookies().filter(isOfExchange).map(endedIfEmpty),
    profile,
  };
}

const warn = (code: unknown): void => log().warn({ code: String(code) }, "sign-in by the provider");

/** State, nonce and PKCE verifier; the library's other cookies are for its own pages, which the portal does not use. */
const isOfExchange = (cookie: SetCookie): boolean =>
  /^(__Secure-)?next-auth\.(state|nonce|pkce\.code_verifier)=/.test(cookie);

/** The library empties used cookies without expiring them. */
const endedIfEmpty = (cookie: SetCookie): SetCookie =>
  /^[^=]+=;/.test(cookie) ? `${cookie}; Expires=Thu, 01 Jan 1970 00:00:00 GMT` : cookie;

/**
 * The library starts only on a post from its own page. The portal uses a link; the state binds the exchange to the
 * browser.
 */
function csrfPair(secret: string): { token: string; cookie: string } {
  const token = randomBytes(32).toString("hex");
  return { token, cookie: `${token}|${createHash("sha256").update(`${token}${secret}`).digest("hex")}` };
}

/** The parts of a response that the library writes to. */
function recordedResponse() {
  const headers = new Map<string, unknown>();
  const self = {
    status: () => self,
    setHeader: (name: string, value: unknown) => {
      headers.set(name.toLowerCase(), value);
      return self;
    },
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    end: () => undefined,
    send: () => undefined,
    json: () => undefined,
    location: (): string | undefined => headers.get("location")?.toString(),
    cookies: (): string[] => [headers.get("set-cookie") ?? []].flat().map(String),
  };
  return self;
}

type Handler = (request: object, response: object, options: object) => Promise<unknown>;

/** The package is CommonJS: Node gives all of its exports, a bundler the default one. */
const handler = ("default" in nextAuth ? nextAuth.default : nextAuth) as unknown as Handler;
