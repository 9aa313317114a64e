import { z } from "zod";
import { daySeconds } from "#lib/platform/clock.ts";
import { sealedCookie } from "./sealed-cookie.ts";

const pending = z.object({
  tokenId: z.uuid(),
  email: z.string(),
  /** Where to go on after confirming; a path of ours. */
  returnTo: z.string().optional(),
});

/** What a browser waits for between registering and confirming. Lies sealed in its cookie, never in an address. */
export type Pending = Readonly<z.infer<typeof pending>>;

/** It lives as long as the token. */
export const pendingCookie = sealedCookie({ name: "portal-pending", seconds: daySeconds, schema: pending });
