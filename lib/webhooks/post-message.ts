import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { readEndpointUrl } from "./endpoint-url.ts";
import { guardedLookup, NotAllowed } from "./guarded-lookup.ts";

/** The result of an attempt: an HTTP status, or a code for the reason why there was none. */
export type PostOutcome = { readonly status: number } | { readonly failure: PostFailure };
export type PostFailure = "address-not-allowed" | "not-found" | "refused" | "timeout" | "tls" | "broken";

interface Message {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Allows messages to this machine itself, for development and tests. */
  readonly local: boolean;
}

const timeoutMs = 10_000;

/**
 * Posts a message and reads only the status. The resolved address is checked at the moment of the connection and used
 * as checked, so that no name leads into a private network; redirects are not followed.
 */
export function postMessage({ url, body, headers, local }: Message): Promise<PostOutcome> {
  const allowed = readEndpointUrl(url, local);
  if (!allowed.ok) return Promise.resolve({ failure: "address-not-allowed" });
  const target = new URL(allowed.value);
  const send = target.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const request = send(
      target,
      {
        method: "POST",
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
        lookup: guardedLookup(local),
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
      },
      (response) => {
        resolve({ status: response.statusCode ?? 0 });
        response.destroy();
      },
    );
    request.on("error", (fault) => resolve({ failure: failureOf(fault) }));
    request.end(body);
  });
}

function failureOf(fault: Error): PostFailure {
  if (fault instanceof NotAllowed) return "address-not-allowed";
  if (fault.name === "AbortError" || fault.name === "TimeoutError") return "timeout";
  const { code = "" } = fault as NodeJS.ErrnoException;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "not-found";
  if (code === "ECONNREFUSED") return "refused";
  if (code === "ETIMEDOUT") return "timeout";
  return /CERT|SSL|TLS|SELF_SIGNED|ALTNAME/.test(code) ? "tls" : "broken";
}
