import { z } from "zod";
import { sealedCookie } from "#lib/accounts/sealed-cookie.ts";

/** New recovery codes for the page that shows them once; lasts long enough to print them. */
export const recoveryCookie = sealedCookie({
  name: "portal-recovery",
  seconds: 10 * 60,
  schema: z.object({ codes: z.array(z.string()) }),
});
