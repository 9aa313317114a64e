import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { recentRecords } from "#lib/border/recent-records.ts";
import { BORDER_RECORD_KINDS } from "#lib/domain/border.ts";
import { nameIn } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { lookUpAction } from "./actions.ts";
import { AirportForm } from "./airport-form.tsx";
import { deskAirport, deskAirports } from "./desk-airport.ts";
import { RecentTable } from "./recent-table.tsx";

interface Props {
  readonly searchParams: Promise<{ airport?: string | string[]; done?: string | string[] }>;
}

/** The desk of passport control (S6): the airport, the look-up of a visa, and the latest records. */
export default async function Page({ searchParams }: Props) {
  const { actor, locale } = await guard("border:check");
  const [{ airport: change, done }, airport] = await Promise.all([searchParams, deskAirport()]);
  if (airport === undefined || change !== undefined) {
    return <AirportForm locale={locale} airports={await deskAirports()} chosen={airport} />;
  }
  const t = translator(locale, "border");
  const recorded = BORDER_RECORD_KINDS.find((kind) => kind === done);
  return (
    <>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {recorded && (
            <NotificationBanner title={translator(locale, "common")("success")} kind="success">
              <p className="govuk-notification-banner__heading">{t(`done.${recorded}`)}</p>
            </NotificationBanner>
          )}
          <Form
            action={lookUpAction}
            texts={formTexts(locale, t("title"), t("search.submit"))}
            fields={[
              {
                kind: "textarea",
                name: "document",
                label: t("search.label"),
                hint: t("search.hint"),
                rows: 2,
                maxLength: 400,
                mono: true,
              },
            ]}
          >
            <h1 className="govuk-heading-l">{t("title")}</h1>
            <p className="govuk-body">
              {t("airport.now", { airport: `${nameIn(locale, airport.names)} (${airport.code})` })}{" "}
              <a className="govuk-link" href="/border?airport=change">
                {t("airport.change")}
              </a>
            </p>
            <p className="govuk-body">
              <a className="govuk-link" href="/border/desk">
                {translator(locale, "desk")("open")}
              </a>
            </p>
            <p className="govuk-body">{t("lead")}</p>
          </Form>
        </div>
      </div>
      <RecentTable locale={locale} records={await recentRecords(actor)} />
    </>
  );
}
