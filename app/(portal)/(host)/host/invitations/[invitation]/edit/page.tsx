import { notFound, redirect } from "next/navigation";
import { findOwnInvitation } from "#lib/invitations/find-invitation.ts";
import { editableStatuses } from "#lib/invitations/limits.ts";
import { REQUEST_FIELDS, type RequestField } from "#lib/invitations/request/fields.ts";
import { typedOf } from "#lib/invitations/request/request-data.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { RequestPage } from "../../request-page.tsx";

interface Props {
  readonly params: Promise<{ invitation: string }>;
}

const askedFor = (fields: readonly string[]): readonly RequestField[] =>
  REQUEST_FIELDS.filter((field) => fields.includes(field));

/** A draft or a returned request, to be corrected. */
export default async function Page({ params }: Props) {
  const { actor, member, locale } = await guard("invitation:request");
  const { invitation: id } = await params;
  const found = await findOwnInvitation(actor, id);
  if (!found) notFound();
  if (!editableStatuses.some((status) => status === found.row.status)) redirect(`/host/invitations/${id}`);
  return (
    <RequestPage
      locale={locale}
      member={member}
      title={translator(locale, "invitations")("form.edit")}
      back={`/host/invitations/${id}`}
      hidden={{ target: "invitation", id }}
      typed={typedOf(found.row)}
      problems={found.problems}
      {...(found.row.status === "RETURNED" && found.row.decision
        ? { returned: { text: found.row.decision.text, fields: askedFor(found.row.decision.fields) } }
        : {})}
    />
  );
}
