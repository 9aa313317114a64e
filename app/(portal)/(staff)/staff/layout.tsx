import type { ReactNode } from "react";
import { IdleWarning } from "#components/ui/idle-warning.tsx";
import { staffWays } from "#components/ui/staff-navigation.ts";
import { SubNavigation } from "#components/ui/sub-navigation.tsx";
import { may } from "#lib/accounts/rights.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentActor, currentLocale, currentPath } from "#lib/web/request.ts";

/** Staff's pages are dense and as wide as the screen; each begins with the sections that the role may open. */
export default async function Layout({ children }: { readonly children: ReactNode }) {
  const [locale, actor, path] = await Promise.all([currentLocale(), currentActor(), currentPath()]);
  const ways = actor ? staffWays.filter(({ permission }) => may(actor, permission)) : [];
  const t = translator(locale, "common");
  const idle = translator(locale, "staff-accounts");
  return (
    <div className="portal-wide">
      {ways.length > 0 && (
        <SubNavigation
          label={t("nav.staff-parts")}
          path={path}
          items={ways.map(({ texts, href }) => ({ href, text: translator(locale, texts)("nav") }))}
        />
      )}
      {actor && (
        <IdleWarning
          warning={idle("idle.warning")}
          stay={idle("idle.stay")}
          stayed={idle("idle.stayed")}
          ended={idle("idle.ended")}
        />
      )}
      {children}
    </div>
  );
}
