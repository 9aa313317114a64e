import { FilterSelect } from "#components/ui/filter-select.tsx";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { EventFilter } from "#lib/reports/audit/event-filter.ts";
import type { AuditSearch } from "#lib/reports/audit/search-audit.ts";
import { actionText } from "./action-text.ts";

interface Props {
  readonly locale: Locale;
  readonly filter: EventFilter;
  readonly wrong: "from" | "to" | undefined;
  readonly search: AuditSearch;
}

/** Who, what, whom and when; asked by address, which holds ids and codes alone. */
export function FilterForm({ locale, filter, wrong, search }: Props) {
  const t = translator(locale, "audit");
  return (
    <form method="get" action="/staff/audit" aria-label={t("filter.label")}>
      <div className="portal-filter">
        <FilterSelect
          name="actor"
          label={t("filter.actor")}
          value={filter.actorId}
          options={search.actors.map(({ id, email }) => [id, email])}
          any={t("filter.anybody")}
        />
        <FilterSelect
          name="action"
          label={t("filter.action")}
          value={filter.action}
          options={search.actions
            .map((action) => [action, actionText(locale, action)] as const)
            .toSorted((a, b) => a[1].localeCompare(b[1], locale))}
          any={t("filter.anything")}
        />
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="subject">
            {t("filter.subject")}
          </label>
          <input
            id="subject"
            name="subject"
            className="govuk-input"
            defaultValue={filter.subject}
            maxLength={100}
            spellCheck={false}
            autoComplete="off"
          />
        </div>
        {(["from", "to"] as const).map((name) => (
          <div key={name} className={`govuk-form-group${wrong === name ? " govuk-form-group--error" : ""}`}>
            <label className="govuk-label" htmlFor={name}>
              {t(`filter.${name}`)}
            </label>
            {wrong === name && (
              <p id={`${name}-error`} className="govuk-error-message">
                {t(`filter.error.${name}`)}
              </p>
            )}
            <input
              id={name}
              name={name}
              type="date"
              className="govuk-input"
              defaultValue={filter[name]}
              aria-describedby={wrong === name ? `${name}-error` : undefined}
            />
          </div>
        ))}
      </div>
      <p className="portal-actions">
        <button type="submit" className="govuk-button">
          {t("filter.submit")}
        </button>
        <a className="govuk-link govuk-body" href="/staff/audit">
          {t("filter.clear")}
        </a>
      </p>
    </form>
  );
}
