import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { type ListView, withQuery } from "#lib/platform/lists/view.ts";

interface Props {
  readonly locale: Locale;
  readonly view: ListView;
  /** Keeps the search text out of the address, because names and numbers are personal data. */
  readonly action: (data: FormData) => Promise<void>;
  readonly label: string;
  readonly hint: string;
}

/** The search of a list, sent by POST, and a link back to the whole list. */
export function SearchForm({ locale, view: { base, query, search }, action, label, hint }: Props) {
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
          <a className="govuk-link" href={withQuery(base, query)}>
            {t("search.clear")}
          </a>
        </p>
      )}
    </form>
  );
}
