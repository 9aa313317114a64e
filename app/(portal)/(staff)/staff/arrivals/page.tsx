import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { Table } from "#components/ui/table.tsx";
import { guestName } from "#lib/arrivals/describe-notice.ts";
import { listOverdue } from "#lib/arrivals/staff-lists.ts";
import { regionOf } from "#lib/domain/address.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { findReceiptAction } from "./actions.ts";
import { Parts } from "./parts.tsx";

interface Props {
  readonly searchParams: Promise<{ region?: string | string[]; after?: string | string[] }>;
}

/** Hosts who owe a notice, by region, and the way to the notice of a receipt. */
export default async function Page({ searchParams }: Props) {
  const { actor, locale } = await guard("arrival:read");
  const asked = await searchParams;
  const region = typeof asked.region === "string" ? regionOf(asked.region) : undefined;
  const after = typeof asked.after === "string" ? asked.after : undefined;
  const { notices, byRegion, next } = await listOverdue(actor, { region, after });
  const [t, address] = [translator(locale, "arrivals"), translator(locale, "address")];
  const regionName = (code: string) => address(`region.${code}`);
  const query = region ? `?region=${region}&` : "?";
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
      {byRegion.length === 0 ? (
        <p className="govuk-body">{t("staff.none")}</p>
      ) : (
        <Table
          caption={t("staff.by-region")}
          head={[t("staff.region"), t("staff.number")]}
          rows={byRegion.map((row) => ({
            id: row.region,
            cells: [
              <a
                key="region"
                className="govuk-link"
                href={`/staff/arrivals?region=${row.region}`}
                aria-current={row.region === region ? "true" : undefined}
              >
                {regionName(row.region)}
              </a>,
              row.count,
            ],
          }))}
        />
      )}
      {region && (
        <p className="govuk-body">
          <a className="govuk-link" href="/staff/arrivals">
            {t("staff.all-regions")}
          </a>
        </p>
      )}
      {notices.length > 0 && (
        <Table
          caption={region ? regionName(region) : t("staff.all-regions")}
          head={[
            t("column.deadline"),
            t("column.arrival"),
            t("staff.host"),
            t("field.phone"),
            t("column.guest"),
            t("staff.region"),
          ]}
          rows={notices.map((notice) => ({
            id: notice.id,
            cells: [
              formatDate(locale, notice.deadline),
              formatDate(locale, notice.arrivalOn),
              notice.host,
              notice.phone,
              <a key="guest" className="govuk-link" href={`/staff/arrivals/${notice.id}`}>
                {guestName(notice)}
              </a>,
              notice.region ? regionName(notice.region) : "",
            ],
          }))}
        />
      )}
      <p className="govuk-body portal-actions">
        {after && (
          <a className="govuk-link" href={`/staff/arrivals${region ? `?region=${region}` : ""}`}>
            {t("first")}
          </a>
        )}
        {next && (
          <a className="govuk-link" href={`/staff/arrivals${query}after=${next}`}>
            {t("next")}
          </a>
        )}
      </p>
    </>
  );
}
