import { redirect } from "next/navigation";
import { PageTitle } from "#components/ui/page-title.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentLocale } from "#lib/web/request.ts";

interface Props {
  readonly searchParams: Promise<{ number?: string | string[] }>;
}

/** Asks for the number of a receipt, which discloses nothing about the guest, so that it may be in an address. */
export default async function Page({ searchParams }: Props) {
  const [{ number }, locale] = await Promise.all([searchParams, currentLocale()]);
  const typed = typeof number === "string" ? number.trim().slice(0, 40) : "";
  if (typed !== "") redirect(`/receipts/${encodeURIComponent(typed)}`);
  const t = translator(locale, "arrivals");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={t("check.title")} />
        <h1 className="govuk-heading-l">{t("check.title")}</h1>
        <p className="govuk-body">{t("check.intro")}</p>
        <form method="get" action="/receipts">
          <div className="govuk-form-group">
            <label className="govuk-label govuk-label--s" htmlFor="number">
              {t("check.number")}
            </label>
            <input
              id="number"
              name="number"
              className="govuk-input govuk-input--width-20 portal-mono"
              maxLength={40}
              spellCheck={false}
              autoComplete="off"
            />
          </div>
          <button type="submit" className="govuk-button">
            {t("check.submit")}
          </button>
        </form>
      </div>
    </div>
  );
}
