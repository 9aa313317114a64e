import { FilterForm } from "#components/list/filter-form.tsx";
import { FilterSelect } from "#components/list/filter-select.tsx";
import { SearchForm } from "#components/list/search-form.tsx";
import { INVITATION_STATUSES } from "#lib/domain/life-cycles/invitation.ts";
import type { InvitationFilter } from "#lib/invitations/list-invitations.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { ListView } from "#lib/platform/lists/view.ts";

interface Props {
  readonly locale: Locale;
  readonly view: ListView;
  readonly filter: InvitationFilter;
  readonly search: (data: FormData) => Promise<void>;
  /** Label of the search field. */
  readonly label: string;
}

/** The search, which posts personal data, and the status filter, which is in the address. */
export function ListControls({ locale, view, filter, search, label }: Props) {
  const t = translator(locale, "invitations");
  const rules = translator(locale, "rules");
  return (
    <div className="portal-columns">
      <SearchForm locale={locale} view={view} action={search} label={label} hint={t("list.search-hint")} />
      <FilterForm view={view} submit={t("list.apply")}>
        <FilterSelect
          name="status"
          label={t("list.status")}
          value={filter.status}
          options={INVITATION_STATUSES.map((status) => [status, rules(`status.invitation.${status}`)])}
          any={t("list.any")}
        />
      </FilterForm>
    </div>
  );
}
