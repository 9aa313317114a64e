import { visaFilename } from "#lib/visas/visa-filename.ts";
import { visaPdf } from "#lib/visas/visa-pdf.ts";
import { fileHandler } from "#lib/web/handler.ts";

/** The printed visa, for its owner and for staff. */
export const GET = fileHandler({
  right: "account:own",
  kind: "pdf",
  params: ["id"],
  file: async ({ actor, params }) => {
    const visa = await visaPdf(actor, params.id);
    return visa && { content: visa.content, filename: visaFilename(visa.number) };
  },
});
