import { visaPhoto } from "#lib/border/visa-photo.ts";
import { fileHandler } from "#lib/web/handler.ts";

/** The photo on a visa, for passport control. */
export const GET = fileHandler({
  right: "border:check",
  kind: "jpeg",
  params: ["visa"],
  file: ({ actor, params }) => visaPhoto(actor, params.visa),
});
