import { notFound } from "next/navigation";
import { findOwnRow } from "#lib/invitations/find-row.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { RequestPage } from "../../request-page.tsx";

interface Props {
  readonly params: Promise<{ row: string }>;
}

/** A row of a table with its faults, for correction. */
export default async function Page({ params }: Props) {
  const { actor, member, locale } = await guard("invitation:request");
  const { row: id } = await params;
  const found = await findOwnRow(actor, id);
  if (!found) notFound();
  return (
    <RequestPage
      locale={locale}
      member={member}
      title={translator(locale, "invitations")("form.row", { line: found.row.line })}
      back={`/host/invitations/groups/${found.groupId}`}
      hidden={{ target: "row", id }}
      typed={found.row.typed}
      problems={found.row.problems}
    />
  );
}
