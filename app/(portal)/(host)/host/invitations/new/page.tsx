import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { RequestPage } from "../request-page.tsx";

/** A request for one person. */
export default async function Page() {
  const { member, locale } = await guard("invitation:request");
  const title = translator(locale, "invitations")("form.new");
  return (
    <RequestPage
      locale={locale}
      member={member}
      title={title}
      back="/host/invitations"
      hidden={{ target: "new", id: "" }}
    />
  );
}
