import { FilterSelect } from "#components/ui/filter-select.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { INVITATION_STATUSES } from "#lib/domain/life-cycles/invitation.ts";
import type { InvitationFilter } from "#lib/invitations/list-invitations.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { filterQuery } from "./read-filter.ts";

interface Props {
  readonly locale: Locale;
  readonly base: string;
  readonly search: (data: FormData) => Promise<void>;
  readonly filter: InvitationFilter;
  /** What is searched by. */
  readonly label: string;
}

/** The search, which posts what is personal, and the status, which stands in the address. */
export function ListControls({ locale, base, search, filter, label }: Props) {
  const t = translator(locale, "invitations");
  const rules = translator(locale, "rules");
  return (
    <div className="portal-columns">
      <SearchForm
        locale={locale}
        action={search}
        base={base}
        query={filterQuery(filter).toString()}
        search={filter.search ?? ""}
        label={label}
        hint={t("list.search-hint")}
      />
      <form action={base} method="get" className="portal-filter">
        {filter.search && <input type="hidden" name="search" value="yes" />}
        <FilterSelect
          name="status"
          label={t("list.status")}
          value={filter.status}
          options={INVITATION_STATUSES.map((status) => [status, rules(`status.invitation.${status}`)])}
          any={t("list.any")}
        />
        <button type="submit" className="govuk-button govuk-button--secondary">
          {t("list.apply")}
        </button>
      </form>
    </div>
  );
}
