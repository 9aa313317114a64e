import { z } from "zod";
import { sealedCookie } from "#lib/accounts/sealed-cookie.ts";

/** Where to go on after the provider; a path of ours. */
export const returnCookie = sealedCookie({
  name: "portal-return",
  seconds: 15 * 60,
  schema: z.object({ path: z.string() }),
});
