import { sharedPhoto } from "#lib/visas/share/shared-visa.ts";
import { fileHandler } from "#lib/web/handler.ts";

/** The holder's photo, while the look lasts; before and after it the address is as good as none. */
export const GET = fileHandler({
  right: "everyone",
  kind: "jpeg",
  params: ["look"],
  file: ({ params }) => sharedPhoto(params.look),
});
