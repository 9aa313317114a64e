import { FilterDate } from "#components/list/filter-date.tsx";
import { FilterSelect } from "#components/list/filter-select.tsx";
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

/** The filter by actor, action, subject and time, by GET, because its address contains only ids and codes. */
export function FilterForm({ locale, filter, wrong, search }: Props) {
  const t = translator(locale, "audit");
  return (
    <form method="get" action="/staff/audit" aria-label={t("filter.label")}>
      <div className="portal-filter">
        <FilterSelect
          name="actor"
          label={t("filter.actor")}
          value={filter.actor}
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
          <FilterDate
            key={name}
            name={name}
            label={t(`filter.${name}`)}
            value={filter[name]}
            error={wrong === name ? t(`filter.error.${name}`) : undefined}
          />
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
