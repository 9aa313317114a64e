import { SummaryList } from "#components/ui/summary-list.tsx";
import type { Group } from "#lib/invitations/find-group.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The data of the host. */
export function HostFacts({ locale, host }: { readonly locale: Locale; readonly host: Group["host"] }) {
  const t = translator(locale, "invitations");
  return (
    <SummaryList
      rows={[
        { key: t("staff.host-facts"), value: `${host.name}, ${host.idNumber}` },
        { key: t("staff.kind"), value: translator(locale, "organisation")(`kind.${host.kind}`) },
        { key: t("staff.contact"), value: `${host.phone}, ${host.email}` },
      ]}
    />
  );
}
