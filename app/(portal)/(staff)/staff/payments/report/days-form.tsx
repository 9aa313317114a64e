import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { AskedDays } from "./read-days.ts";

interface Props {
  readonly locale: Locale;
  readonly days: AskedDays;
}

/** First and last day of the report, by GET, so that it can be bookmarked. */
export function DaysForm({ locale, days }: Props) {
  const t = translator(locale, "fees");
  return (
    <form method="get" className="portal-actions" aria-label={t("report.filter")}>
      {(["from", "to"] as const).map((name) => {
        const isWrong = days.wrong === name;
        return (
          <div key={name} className={`govuk-form-group${isWrong ? " govuk-form-group--error" : ""}`}>
            <label className="govuk-label" htmlFor={name}>
              {t(`report.${name}`)}
            </label>
            {isWrong && (
              <p id={`${name}-error`} className="govuk-error-message">
                {t(`report.error.${name}`)}
              </p>
            )}
            <input
              id={name}
              name={name}
              type="date"
              defaultValue={days[name]}
              aria-describedby={isWrong ? `${name}-error` : undefined}
              className="govuk-input govuk-input--width-10"
            />
          </div>
        );
      })}
      <button type="submit" className="govuk-button govuk-button--secondary">
        {t("report.show")}
      </button>
    </form>
  );
}
