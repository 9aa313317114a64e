import { z } from "zod";
import { sealedCookie } from "#lib/accounts/sealed-cookie.ts";

/** The next address after the provider's callback; a path of the portal. */
export const returnCookie = sealedCookie({
  name: "portal-return",
  seconds: 15 * 60,
  schema: z.object({ path: z.string() }),
});
