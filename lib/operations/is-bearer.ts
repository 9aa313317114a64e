import { createHash, timingSafeEqual } from "node:crypto";

/** Whether an Authorization header carries this token; in a time that tells nothing about it. */
export const isBearer = (authorization: string, token: string): boolean =>
  timingSafeEqual(digest(authorization), digest(`Bearer ${token}`));

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
