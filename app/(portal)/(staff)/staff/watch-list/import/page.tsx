import { formTexts } from "#components/form/form-texts.ts";
import { tableField } from "#components/form/table-field.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { Table } from "#components/ui/table.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { WATCH_COLUMNS } from "#lib/watch-list/columns.ts";
import { guard } from "#lib/web/guard.ts";
import { importAction } from "../actions.ts";
import { ImportForm } from "./import-form.tsx";

/** Imports entries from a table. */
export default async function Page() {
  const { locale } = await guard("watchlist:edit");
  const t = translator(locale, "watch-list");
  const title = t("table.title");
  return (
    <>
      <BackLink href="/staff/watch-list" text={t("entry.back")} />
      <ImportForm
        action={importAction}
        field={tableField(locale, { label: t("table.file") })}
        texts={formTexts(locale, title, t("table.submit"))}
        heading={title}
        lead={t("table.lead")}
        faults={{
          caption: t("table.faults"),
          head: (["line", "typed", "problem"] as const).map((column) => t(`table.${column}`)),
        }}
      />
      <Table
        caption={t("table.columns")}
        head={[t("table.column"), t("table.content")]}
        rows={WATCH_COLUMNS.map((column) => ({
          id: column,
          cells: [
            <code className="portal-mono" key="column">
              {column}
            </code>,
            t(`table.meaning.${column}`),
          ],
        }))}
      />
    </>
  );
}
