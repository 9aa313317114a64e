import { SummaryList } from "#components/ui/summary-list.tsx";
import type { CaseInvitation } from "#lib/applications/review/case-invitation.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { mrzStateName } from "#lib/platform/i18n/country-name.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly invitation: CaseInvitation;
}

/** The invitation's data, next to the answers. */
export function InvitationSummary({ locale, policy, invitation }: Props) {
  const t = translator(locale, "staff");
  const rules = translator(locale, "rules");
  const { person } = invitation;
  const window = {
    from: formatDate(locale, invitation.firstDay),
    to: formatDate(locale, invitation.lastDay),
  };
  return (
    <SummaryList
      rows={[
        { key: t("case.number"), value: invitation.number },
        { key: t("case.status"), value: rules(`status.invitation.${invitation.status}`) },
        { key: t("case.host"), value: invitation.hostName },
        { key: t("case.person"), value: `${person.surname} ${person.givenNames}`.trim() },
        { key: t("case.birth"), value: person.birthDate ? formatDate(locale, person.birthDate) : "" },
        { key: t("case.sex"), value: rules(`sex.${person.sex}`) },
        { key: t("case.nationality"), value: mrzStateName(policy, person.nationality, locale) },
        { key: t("case.passport"), value: person.documentNumber },
        {
          key: t("case.purpose"),
          value: `${rules(`purpose.${invitation.purpose}`)} (${invitation.category})`,
        },
        { key: t("case.window"), value: t("case.window-value", window) },
        { key: t("case.stay"), value: String(invitation.stayDays) },
      ]}
    />
  );
}
