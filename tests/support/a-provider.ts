import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** A login whose address the provider does not call verified. */
export const unverified = (email: string): string => `unverified ${email}`;

export interface TestProvider {
  readonly issuer: string;
  /** Signs in as `login` on the provider's pages like a browser. @returns the address of the redirect back */
  follow(address: string, login: string): Promise<URL>;
  stop(): Promise<void>;
}

export const clientId = "portal";
export const clientSecret = "a-secret-that-only-tests-know-0123456789";

/** A real OpenID Connect provider (oidc-provider) on loopback that requires PKCE. People sign in with their address. */
export async function aProvider(redirectUri: string): Promise<TestProvider> {
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
    findAccount: (_context, id) => {
      const email = id.replace(/^unverified /, "");
      return { accountId: id, claims: async () => ({ sub: id, email, email_verified: email === id }) };
    },
  });
  server.on("request", provider.callback());
  return {
    issuer,
    follow: (address, login) => walk(address, issuer, login),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Redirect by redirect; each of the provider's own pages is a form that is filled in and sent. */
async function walk(address: string, issuer: string, login: string): Promise<URL> {
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
      body: new URLSearchParams({ prompt, ...(prompt === "login" && { login, password: "any" }) }),
    };
  }
  throw new Error("The provider leads in circles");
}
