import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { ListTable } from "#components/list/list-table.tsx";
import { Pager } from "#components/list/pager.tsx";
import { guestName } from "#lib/arrivals/describe-notice.ts";
import { listOverdue } from "#lib/arrivals/staff-lists.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import type { ListProps } from "#lib/web/list-page.ts";
import { findReceiptAction } from "./actions.ts";
import { overdueNotices } from "./list.ts";
import { Parts } from "./parts.tsx";

/** Hosts that owe a notice, by region, and the look-up of a receipt's notice. */
export default async function Page({ searchParams }: ListProps) {
  const { actor, locale, filter, after, view } = await overdueNotices.open(searchParams);
  const { rows, byRegion, next } = await listOverdue(actor, filter, { after });
  const { region } = filter;
  const [t, address] = [translator(locale, "arrivals"), translator(locale, "address")];
  const regionName = (code: string) => textOf(address, `region.${code}`);
  return (
    <>
      <Form
        action={findReceiptAction}
        fields={[
          {
            kind: "text",
            name: "number",
            label: t("check.number"),
            width: 20,
            maxLength: 40,
            spellCheck: false,
            mono: true,
          },
        ]}
        texts={formTexts(locale, t("staff.title"), translator(locale, "common")("search.submit"))}
      >
        <h1 className="govuk-heading-l">{t("staff.title")}</h1>
        <Parts locale={locale} path="/staff/arrivals" />
      </Form>
      <h2 className="govuk-heading-m">{t("staff.overdue")}</h2>
      <p className="govuk-body">{t("staff.lead")}</p>
      <ListTable
        caption={t("staff.by-region")}
        captionHidden={false}
        rows={byRegion.map((row) => ({ ...row, id: row.region }))}
        empty={t("staff.none")}
        columns={[
          {
            head: t("staff.region"),
            cell: (row) => (
              <a
                className="govuk-link"
                href={`/staff/arrivals?region=${row.region}`}
                aria-current={row.region === region ? "true" : undefined}
              >
                {regionName(row.region)}
              </a>
            ),
          },
          { head: t("staff.number"), cell: ({ count }) => count },
        ]}
      />
      {region && (
        <p className="govuk-body">
          <a className="govuk-link" href="/staff/arrivals">
            {t("staff.all-regions")}
          </a>
        </p>
      )}
      <ListTable
        caption={region ? regionName(region) : t("staff.all-regions")}
        captionHidden={false}
        rows={rows}
        columns={[
          { head: t("column.deadline"), cell: ({ deadline }) => formatDate(locale, deadline) },
          { head: t("column.arrival"), cell: ({ arrivalOn }) => formatDate(locale, arrivalOn) },
          { head: t("staff.host"), cell: ({ host }) => host },
          { head: t("field.phone"), cell: ({ phone }) => phone },
          {
            head: t("column.guest"),
            cell: (notice) => (
              <a className="govuk-link" href={`/staff/arrivals/${notice.id}`}>
                {guestName(notice)}
              </a>
            ),
          },
          { head: t("staff.region"), cell: (notice) => (notice.region ? regionName(notice.region) : "") },
        ]}
      />
      <Pager locale={locale} view={view} next={next} />
    </>
  );
}
