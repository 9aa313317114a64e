import { translator } from "#lib/platform/i18n/translator.ts";
import { requireAskingHost } from "../acting-host.ts";
import { RequestPage } from "../request-page.tsx";

/** A request for one person. */
export default async function Page() {
  const { member, locale } = await requireAskingHost();
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
