import { notFound } from "next/navigation";
import { findOwnGroup } from "#lib/invitations/find-group.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { RequestPage } from "../../../request-page.tsx";

interface Props {
  readonly params: Promise<{ group: string }>;
}

/** Adds another person to a request. */
export default async function Page({ params }: Props) {
  const { actor, member, locale } = await guard("invitation:request");
  const { group: id } = await params;
  if (!(await findOwnGroup(actor, id))) notFound();
  return (
    <RequestPage
      locale={locale}
      member={member}
      title={translator(locale, "invitations")("form.more")}
      back={`/host/invitations/groups/${id}`}
      hidden={{ target: "group", id }}
    />
  );
}
