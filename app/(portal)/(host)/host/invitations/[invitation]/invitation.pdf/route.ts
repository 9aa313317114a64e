import { invitationPdf } from "#lib/invitations/invitation-pdf.ts";
import { currentActor, currentLocale } from "#lib/web/request.ts";
import { noTable } from "#lib/web/table-response.ts";

interface Context {
  readonly params: Promise<{ invitation: string }>;
}

/** The printed invitation, for its host and for staff. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, locale, { invitation }] = await Promise.all([currentActor(), currentLocale(), params]);
  const file = actor && (await invitationPdf(actor, invitation, locale));
  if (!file) return noTable();
  return new Response(Buffer.from(file.content), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="invitation-${file.number}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
