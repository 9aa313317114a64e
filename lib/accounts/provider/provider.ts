import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "#lib/platform/env.ts";

/** A person's claims from the provider (OpenID Connect Core 1.0, 5.1). */
export interface ProviderProfile {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** Name of the provider in addresses: APP_URL/sign-in/provider/callback/oidc. */
export const providerId = "oidc";

/** Whether staff may sign in with an OpenID Connect provider. */
export const hasProvider = (): boolean => env().OIDC_ISSUER !== undefined;

/** The configured provider; undefined when there is none. */
export function provider(): OAuthConfig<ProviderProfile> | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return undefined;
  return {
    id: providerId,
    name: "OpenID Connect",
    type: "oauth",
    issuer: OIDC_ISSUER,
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: "openid email" } },
    checks: ["pkce", "state", "nonce"],
    idToken: true,
    // The address may be in the ID token or only at the userinfo endpoint (5.4).
    userinfo: {
      request: async ({ client, tokens }) => {
        const claims = idTokenClaims(tokens);
        const told = await client.userinfo(tokens.access_token ?? "");
        // 5.3.2: an answer about another person must not be used.
        if (told.sub !== claims.sub) throw new Error("userinfo is about somebody else");
        return { ...claims, ...told };
      },
    },
    profile: ({ sub, email }) => ({ id: sub, email: email ?? null }),
  };
}

/** The claims of an ID token that the client has verified; the typings lack the method. */
const idTokenClaims = (tokens: object): { readonly sub?: string } =>
  "claims" in tokens && typeof tokens.claims === "function" ? tokens.claims() : {};
