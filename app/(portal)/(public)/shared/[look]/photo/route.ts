import { sharedPhoto } from "#lib/visas/share/shared-visa.ts";
import { fileHandler } from "#lib/web/handler.ts";

/** The holder's photo, only during the look. */
export const GET = fileHandler({
  right: "everyone",
  kind: "jpeg",
  params: ["look"],
  file: ({ params }) => sharedPhoto(params.look),
});
