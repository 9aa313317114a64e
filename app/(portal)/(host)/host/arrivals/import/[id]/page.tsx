import { notFound } from "next/navigation";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Table } from "#components/ui/table.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import { type CheckedLine, hasProblem } from "#lib/arrivals/check-table.ts";
import { findTable, type UploadedTable } from "#lib/arrivals/import-table.ts";
import { type OwnProperty, ownProperties } from "#lib/arrivals/own-properties.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { sendTableAction } from "../actions.ts";
import { RowActions } from "../row-actions.tsx";
import { RowOutcome } from "../row-outcome.tsx";

/** An uploaded table: its rows with their faults, faulty ones first; or that it has been sent. */
export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { notifier, locale } = await guard("arrival:own");
  const [table, properties] = await Promise.all([
    findTable(notifier, (await params).id),
    ownProperties(notifier),
  ]);
  if (!table) notFound();
  const t = translator(locale, "arrivals");
  if (table.sent) return <Sent locale={locale} count={table.sent.length} />;
  const { lines } = table;
  const faults = lines.filter(hasProblem).length;
  const known = lines.filter((line) => line.known && !hasProblem(line)).length;
  return (
    <div className="portal-wide">
      <PageTitle locale={locale} title={t("import.check")} />
      <BackLink href="/host/arrivals/import" text={t("import.title")} />
      <h1 className="govuk-heading-l">{t("import.check")}</h1>
      {faults > 0 ? (
        <>
          <WarningText label={translator(locale, "common")("important")}>
            {t("import.faults", { faults, count: lines.length })}
          </WarningText>
          <p className="govuk-body">
            <a className="govuk-link" href="/host/arrivals/import">
              {t("import.again")}
            </a>
          </p>
        </>
      ) : (
        <Ready locale={locale} table={table} known={known} />
      )}
      <Table
        caption={t("import.check")}
        captionHidden
        head={[
          t("import.row"),
          t("import.outcome"),
          t("column.guest"),
          t("column.passport"),
          t("column.arrival"),
          t("column.place"),
        ]}
        rows={[...lines]
          .sort((a, b) => Number(hasProblem(b)) - Number(hasProblem(a)))
          .map((line) => ({
            id: String(line.line),
            cells: cellsOf({ locale, table: table.id, properties }, line),
          }))}
      />
    </div>
  );
}

interface ReadyProps {
  readonly locale: Locale;
  readonly table: UploadedTable;
  readonly known: number;
}

function Ready({ locale, table, known }: ReadyProps) {
  const t = translator(locale, "arrivals");
  const count = table.lines.length;
  if (count === 0) return <p className="govuk-body">{t("problem.none")}</p>;
  return (
    <form action={sendTableAction}>
      <p className="govuk-body">
        {t("import.ready", { count })} {known > 0 && t("import.known", { count: known })}
      </p>
      <input type="hidden" name="table" value={table.id} />
      <button type="submit" className="govuk-button">
        {t("import.send", { count })}
      </button>
    </form>
  );
}

function Sent({ locale, count }: { readonly locale: Locale; readonly count: number }) {
  const t = translator(locale, "arrivals");
  const title = t("import.sent", { count });
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={title} />
        <Panel title={title} />
        <ButtonLink href="/host/arrivals">{t("back")}</ButtonLink>
      </div>
    </div>
  );
}

interface Around {
  readonly locale: Locale;
  readonly table: string;
  readonly properties: readonly OwnProperty[];
}

/** The texts of the file, unchanged where they were not understood, so that the row can be recognised. */
function cellsOf({ locale, table, properties }: Around, line: CheckedLine) {
  const { surname, givenNames, passportNumber, nationality, arrivalOn, property, locality, street, house } =
    line.cells;
  return [
    line.line,
    <div key="outcome" className="portal-row-result">
      <RowOutcome locale={locale} line={line} />
      <RowActions locale={locale} table={table} line={line.line} />
    </div>,
    [surname, givenNames].filter(Boolean).join(" "),
    [passportNumber, nationality && `(${nationality})`].filter(Boolean).join(" "),
    line.notice ? formatDate(locale, line.notice.arrivalOn) : (arrivalOn ?? ""),
    properties.find(({ id }) => id === line.notice?.propertyId)?.name ??
      (property || [locality, street, house].filter(Boolean).join(", ")),
  ];
}
