import { createPrivateKey } from "node:crypto";
import { z } from "zod";
import { pemOf } from "./pem.ts";

/** Empty means unset, because `FOO=` in a file is the usual way to leave a variable out. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

function isPrivateKey(text: string): boolean {
  try {
    createPrivateKey(pemOf(text));
    return true;
  } catch {
    // Not a private key at all.
    return false;
  }
}

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// URL" }),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
    APP_URL: z.url({ protocol: /^https?$/, error: "must be the portal's public http(s) address" }),
    AUTH_SECRET: z.string().min(32, "must be at least 32 characters"),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// URL" }),
    MAIL_FROM: z.string().min(3).default("Visa and Migration Portal <no-reply@portal.invalid>"),
    /** Signature of messages (RFC 6376): the domain, the selector of its DNS record and the private key in PEM. */
    MAIL_DKIM_DOMAIN: optional(z.string().regex(/^[a-z0-9.-]+$/i, "must be a domain name")),
    MAIL_DKIM_SELECTOR: optional(z.string().regex(/^[a-z0-9._-]+$/i, "must be a DNS label")),
    MAIL_DKIM_KEY: optional(z.string().refine(isPrivateKey, "must be a private key in PEM")),
    /**
     * Address for bounces, if it is not MAIL_FROM; and the secret with which its mail server calls /api/mail/bounces.
     */
    MAIL_RETURN_PATH: optional(z.email("must be an address")),
    MAIL_BOUNCE_TOKEN: optional(z.string().min(16, "must be at least 16 characters")),
    STRIPE_SECRET_KEY: z.string().regex(/^(sk|rk)_(test|live)_\w+$/, "must look like sk_test_… or sk_live_…"),
    STRIPE_WEBHOOK_SECRET: z.string().regex(/^whsec_\w+$/, "must look like whsec_…"),
    /** Only for a simulation of Stripe; real keys need none. */
    STRIPE_API_URL: optional(z.url({ protocol: /^https?$/ })),
    FILES_DRIVER: z.enum(["fs", "s3"]).default("fs"),
    FILES_LOCATION: optional(z.string()),
    FILES_S3_BUCKET: optional(z.string()),
    FILES_S3_REGION: optional(z.string()),
    FILES_S3_ENDPOINT: optional(z.url()),
    FILES_S3_ACCESS_KEY_ID: optional(z.string()),
    FILES_S3_SECRET_ACCESS_KEY: optional(z.string()),
    /** Folder of the signing keys; the PEM texts below take precedence over it. */
    KEYS_LOCATION: optional(z.string()),
    CSCA_CERTIFICATE: optional(z.string()),
    SEAL_SIGNER_KEY: optional(z.string()),
    SEAL_SIGNER_CERTIFICATE: optional(z.string()),
    DOCUMENT_SIGNER_KEY: optional(z.string()),
    DOCUMENT_SIGNER_CERTIFICATE: optional(z.string()),
    /** Set while demo accounts may be used; without it every member of staff needs a second factor. */
    PORTAL_DEMO: optional(z.string()),
    /** Staff may sign in with this OpenID Connect provider instead of a password. */
    OIDC_ISSUER: optional(z.url({ protocol: /^https?$/, error: "must be the provider's http(s) address" })),
    OIDC_CLIENT_ID: optional(z.string()),
    OIDC_CLIENT_SECRET: optional(z.string()),
    /** The address that next-auth uses as its own: APP_URL/sign-in/provider. Set by scripts/stack. */
    NEXTAUTH_URL: optional(z.url({ protocol: /^https?$/ })),
    /** Enables the bare pages with which benchmarks compare. */
    PORTAL_BENCH: optional(z.literal("1")),
    /**
     * With it, /metrics answers any caller that sends it as a bearer token; without it, only callers on this machine.
     */
    METRICS_TOKEN: optional(z.string().min(16, "must be at least 16 characters")),
    /** For tests: allows messages to properties' systems on this machine, without TLS. */
    WEBHOOKS_LOCAL: optional(z.literal("1")),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  })
  .superRefine((env, context) => {
    if (!env.KEYS_LOCATION && !env.SEAL_SIGNER_KEY) {
      context.addIssue({
        code: "custom",
        path: ["KEYS_LOCATION"],
        message: "is needed for the signing keys",
      });
    }
    const required =
      env.FILES_DRIVER === "fs"
        ? (["FILES_LOCATION"] as const)
        : ([
            "FILES_S3_BUCKET",
            "FILES_S3_REGION",
            "FILES_S3_ACCESS_KEY_ID",
            "FILES_S3_SECRET_ACCESS_KEY",
          ] as const);
    const dkim = ["MAIL_DKIM_DOMAIN", "MAIL_DKIM_SELECTOR", "MAIL_DKIM_KEY"] as const;
    const provider = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
    const unset = provider.filter((name) => !env[name]);
    if (unset.length < provider.length) {
      for (const name of unset) {
        context.addIssue({ code: "custom", path: [name], message: "is needed to sign in by the provider" });
      }
    }
    const missing = dkim.filter((name) => !env[name]);
    if (missing.length < dkim.length) {
      for (const name of missing) {
        context.addIssue({ code: "custom", path: [name], message: "is needed to sign messages" });
      }
    }
    for (const name of required) {
      if (!env[name]) {
        context.addIssue({
          code: "custom",
          path: [name],
          message: `is needed when FILES_DRIVER=${env.FILES_DRIVER}`,
        });
      }
    }
  });

export type Env = z.infer<typeof schema>;

/**
 * Reads the given variables.
 * @throws Error whose message names each missing or wrong variable and its required form, but never its value
 */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const parsed = schema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = issue.path.join(".");
    return `  ${name} ${variables[name] ? issue.message : "is not set"}`;
  });
  throw new Error(`The portal's configuration is incomplete (see .env.example):\n${lines.join("\n")}`);
}

/** The environment of this process with additional variables, for a program that it starts. */
export const childEnvironment = (more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...more,
});

let cached: Env | undefined;

/** The process's configuration, read once. Only this file reads the environment. */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}
