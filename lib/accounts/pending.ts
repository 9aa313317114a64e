import { z } from "zod";
import { daySeconds } from "#lib/platform/clock.ts";
import { sealedCookie } from "./sealed-cookie.ts";

const pending = z.object({
  tokenId: z.uuid(),
  email: z.string(),
  /** The next address after confirming; a path of the portal. */
  returnTo: z.string().optional(),
});

/** A registration to be confirmed. Stored sealed in the browser's cookie, never in an address. */
export type Pending = Readonly<z.infer<typeof pending>>;

/** Expires with the token. */
export const pendingCookie = sealedCookie({ name: "portal-pending", seconds: daySeconds, schema: pending });
