import { SubNavigation } from "#components/ui/sub-navigation.tsx";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The sections about arrivals for staff: owed notices, and all notices. */
export function Parts({ locale, path }: { readonly locale: Locale; readonly path: string }) {
  const t = translator(locale, "arrivals");
  return (
    <div className="portal-tabs">
      <SubNavigation
        label={t("staff.title")}
        path={path}
        items={[
          { href: "/staff/arrivals", text: t("staff.overdue") },
          { href: "/staff/arrivals/notices", text: t("staff.all") },
        ]}
      />
    </div>
  );
}
