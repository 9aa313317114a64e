import { redirect } from "next/navigation";
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

/** A draft or a returned request, for correction. */
export default async function Page({ params }: Props) {
  const { invitation: id } = await params;
  const { member, locale, invitation } = await guard("invitation:request", id);
  const { row, problems } = invitation;
  if (!editableStatuses.some((status) => status === row.status)) redirect(`/host/invitations/${id}`);
  return (
    <RequestPage
      locale={locale}
      member={member}
      title={translator(locale, "invitations")("form.edit")}
      back={`/host/invitations/${id}`}
      hidden={{ target: "invitation", id }}
      typed={typedOf(row)}
      problems={problems}
      {...(row.status === "RETURNED" && row.decision
        ? { returned: { text: row.decision.text, fields: askedFor(row.decision.fields) } }
        : {})}
    />
  );
}
