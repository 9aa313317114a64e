import { notFound } from "next/navigation";
import { NoticePageForm } from "#components/arrivals/notice-page-form.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { findRow } from "#lib/arrivals/correct-row.ts";
import { rowErrors } from "#lib/arrivals/problem-errors.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { restoredValues } from "#lib/web/interrupted-form.ts";
import { correctRowAction } from "../../../actions.ts";

interface Props {
  readonly params: Promise<{ id: string; line: string }>;
}

/** One row of an uploaded table as a form, with its problems as errors of the fields. */
export default async function Page({ params }: Props) {
  const { notifier, locale } = await guard("arrival:own");
  const { id, line } = await params;
  const row = await findRow(notifier, id, Number(line));
  if (!row) notFound();
  const t = translator(locale, "arrivals");
  const title = t("import.row-title", { line: row.checked.line });
  return (
    <>
      <BackLink href={`/host/arrivals/import/${id}`} text={t("import.back")} />
      <NoticePageForm
        locale={locale}
        notifier={notifier}
        action={correctRowAction}
        typed={row.typed}
        propertyId={row.propertyId}
        title={title}
        submit={t("import.row-save")}
        fills
        retyped={await restoredValues()}
        hidden={{ table: id, line: String(row.checked.line) }}
        errors={rowErrors(locale, row.checked)}
      >
        <h1 className="govuk-heading-l">{title}</h1>
      </NoticePageForm>
    </>
  );
}
