import { createHash, timingSafeEqual } from "node:crypto";

/**
 * Whether an Authorization header carries this token (RFC 6750), compared in constant time. Without a token nothing
 * matches.
 */
export const isBearer = (authorization: string | null, token: string | undefined): boolean =>
  token !== undefined && timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${token}`));

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
