import { isIP } from "node:net";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { isLoopback, isPublicAddress } from "./allowed-address.ts";

export type UrlProblem = {
  readonly kind: "url-missing" | "url-malformed" | "url-not-https" | "url-not-public" | "url-long";
};

const maxLength = 500;

/**
 * A typed endpoint in its stored form. Names are resolved and checked when a message is sent; this rejects what can
 * never be valid. With `local` (development and tests) this machine is allowed, even without TLS.
 */
export function readEndpointUrl(typed: string, local: boolean): Result<string, UrlProblem> {
  const text = typed.trim();
  if (text === "") return problem({ kind: "url-missing" });
  if (text.length > maxLength) return problem({ kind: "url-long" });
  const url = URL.parse(text);
  if (!url?.hostname || url.username !== "" || url.password !== "" || url.hash !== "") {
    return problem({ kind: "url-malformed" });
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isHere = host === "localhost" || isLoopback(host);
  if (local && isHere && ["http:", "https:"].includes(url.protocol)) return ok(url.href);
  if (url.protocol !== "https:") return problem({ kind: "url-not-https" });
  const isName = isIP(host) === 0;
  const isPublic = isName
    ? host.includes(".") && !/\.(localhost|local|internal|home\.arpa)\.?$/i.test(host)
    : isPublicAddress(host);
  return isPublic && !isHere ? ok(url.href) : problem({ kind: "url-not-public" });
}
