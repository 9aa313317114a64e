import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** Who the provider says somebody is. */
interface Person {
  readonly email: string;
  readonly email_verified: boolean;
}

export interface TestProvider {
  readonly issuer: string;
  /** Whoever signs in next is this person. */
  person: Person;
  /** Follows the provider's pages as a browser does, agreeing to everything. @returns the address it leads back to */
  follow(address: string): Promise<URL>;
  stop(): Promise<void>;
}

export const clientId = "portal";
export const clientSecret = "a-secret-that-only-tests-know-0123456789";

/** A real OpenID Connect provider (oidc-provider) on loopback that demands PKCE. */
export async function aProvider(redirectUri: string): Promise<TestProvider> {
  const people = new Map<string, Person>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    cookies: { keys: ["only for tests"] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, ...people.get(id) }) }),
  });
  server.on("request", provider.callback());
  const self: TestProvider = {
    issuer,
    person: { email: "nobody@example.test", email_verified: true },
    follow: async (address) => {
      const account = crypto.randomUUID();
      people.set(account, self.person);
      return walk(address, issuer, account);
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return self;
}

/** Redirect by redirect; each of the provider's own pages is a form that is filled in and sent. */
async function walk(address: string, issuer: string, account: string): Promise<URL> {
  const jar = new Map<string, string>();
  let next = new URL(address);
  let init: RequestInit = {};
  for (let hop = 0; hop < 20; hop += 1) {
    if (next.origin !== issuer) return next;
    const response = await fetch(next, {
      ...init,
      redirect: "manual",
      headers: { ...init.headers, Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    const location = response.headers.get("location");
    if (location) {
      next = new URL(location, next);
      init = {};
      continue;
    }
    const html = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1];
    const action = /action="([^"]+)"/.exec(html)?.[1];
    if (!prompt || !action)
      throw new Error(`The provider is at a loss: ${response.status} ${html.slice(0, 300)}`);
    next = new URL(action, next);
    init = {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ prompt, ...(prompt === "login" && { login: account, password: "any" }) }),
    };
  }
  throw new Error("The provider leads in circles");
}
