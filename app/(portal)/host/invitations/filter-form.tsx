import { INVITATION_STATUSES } from "#lib/domain/life-cycles/invitation.ts";
import type { InvitationFilter } from "#lib/invitations/list-invitations.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly action: string;
  readonly filter: InvitationFilter;
  /** What is searched by. */
  readonly label: string;
}

/** Search and status; the address carries them, so that a list can be kept and shared. */
export function FilterForm({ locale, action, filter, label }: Props) {
  const t = translator(locale, "invitations");
  const rules = translator(locale, "rules");
  return (
    <form action={action} method="get" className="portal-filter">
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="q">
          {label}
        </label>
        <input className="govuk-input" id="q" name="q" type="search" defaultValue={filter.search} />
      </div>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="status">
          {t("list.status")}
        </label>
        <select className="govuk-select" id="status" name="status" defaultValue={filter.status ?? ""}>
          <option value="">{t("list.any")}</option>
          {INVITATION_STATUSES.map((status) => (
            <option key={status} value={status}>
              {rules(`status.invitation.${status}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="govuk-button govuk-button--secondary">
        {t("list.apply")}
      </button>
    </form>
  );
}
