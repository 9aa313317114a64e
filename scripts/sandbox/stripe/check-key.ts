import { createHash, timingSafeEqual } from "node:crypto";
import type { ApiError } from "./api-error.ts";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** The error for a wrong secret key, or `null` if it is right. */
export function checkKey(authorization: string | undefined, secretKey: string): ApiError | null {
  const given = /^Bearer (.+)$/.exec(authorization ?? "")?.[1];
  if (!given) {
    return {
      status: 401,
      type: "invalid_request_error",
      message: "You did not provide an API key. Provide it in the Authorization header, using Bearer auth.",
    };
  }
  if (timingSafeEqual(digest(given), digest(secretKey))) return null;
  return {
    status: 401,
    type: "invalid_request_error",
    message: `Invalid API Key provided: ${given.slice(0, 8)}****${given.length > 16 ? given.slice(-4) : ""}`,
  };
}
