import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  /** Keeps what was typed apart from the address: names and numbers are personal. */
  readonly action: (data: FormData) => Promise<void>;
  /** The list's own address, without its query. */
  readonly base: string;
  /** The list's filter as a query, without the search. */
  readonly query: string;
  readonly search: string;
  readonly label: string;
  readonly hint: string;
}

/** The search of a list, which posts what is typed, and the way back to the whole list. */
export function SearchForm({ locale, action, base, query, search, label, hint }: Props) {
  const t = translator(locale, "common");
  return (
    <form action={action}>
      <input type="hidden" name="query" value={query} />
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="search">
          {label}
        </label>
        <div id="search-hint" className="govuk-hint">
          {hint}
        </div>
        <div className="portal-search">
          <input
            id="search"
            name="search"
            type="search"
            className="govuk-input"
            defaultValue={search}
            maxLength={200}
            aria-describedby="search-hint"
            spellCheck={false}
            autoComplete="off"
          />
          <button type="submit" className="govuk-button govuk-!-margin-bottom-0">
            {t("search.submit")}
          </button>
        </div>
      </div>
      {search !== "" && (
        <p className="govuk-body" role="status">
          {t("search.showing")}{" "}
          <a className="govuk-link" href={query ? `${base}?${query}` : base}>
            {t("search.clear")}
          </a>
        </p>
      )}
    </form>
  );
}
