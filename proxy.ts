import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "#lib/platform/env.ts";
import { isLocale } from "#lib/platform/i18n/locale.ts";

/** Sets only headers and language; every page and action authorises itself. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, request.nextUrl.pathname);
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.delete("x-portal-lang");
  const lang = request.nextUrl.searchParams.get("lang");
  if (isLocale(lang)) headers.set("x-portal-lang", lang);
  headers.set("x-portal-path", request.nextUrl.pathname);
  headers.set("x-portal-search", request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  if (isLocale(lang)) {
    response.cookies.set("lang", lang, { path: "/", maxAge: 31_536_000, sameSite: "lax", httpOnly: true });
  }
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Referrer-Policy", "same-origin");
  response.headers.set("X-Frame-Options", "DENY");
  response.headers.set("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=()");
  response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
  return response;
}

/** Pages that run the barcode reader's WebAssembly; no other page may run any. */
const readsBarcodes: ReadonlySet<string> = new Set(["/border/desk", "/verify/camera", "/verify/offline"]);

/**
 * Only scripts of this page may run. Forms may lead to the payment provider's page (Chromium applies form-action to
 * redirects as well).
 */
function contentSecurityPolicy(nonce: string, path: string): string {
  const scripts = `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`;
  return [
    "default-src 'self'",
    readsBarcodes.has(path) ? `${scripts} 'wasm-unsafe-eval'` : scripts,
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action 'self' https://checkout.stripe.com ${env().STRIPE_API_URL ?? ""}`,
  ].join("; ");
}

export const config = {
  // Files and machine interfaces set their own, stricter headers.
  matcher: [
    {
      source:
        "/((?!_next/static|assets/|favicon.svg|api/health|api/stripe|api/v1/arrival-notices|metrics|applications/[^/]+/documents/|border/visas/[^/]+/photo).*)",
    },
  ],
};
