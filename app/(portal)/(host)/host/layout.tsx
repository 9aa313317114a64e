import type { ReactNode } from "react";
import { SubNavigation } from "#components/ui/sub-navigation.tsx";
import { membershipOf } from "#lib/accounts/organisations/membership-of.ts";
import { may } from "#lib/accounts/rights.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentActor, currentLocale, currentPath } from "#lib/web/request.ts";
import { partsOf } from "./parts.ts";

/** The sections of a host's area above each of its pages, once there is an organisation to act for. */
export default async function Layout({ children }: { readonly children: ReactNode }) {
  const [locale, actor, path] = await Promise.all([currentLocale(), currentActor(), currentPath()]);
  const member = actor && may(actor, "organisation:own") ? await membershipOf(actor) : undefined;
  if (!member) return children;
  const t = translator(locale, "organisation");
  return (
    <>
      <SubNavigation
        label={t("part.label", { organisation: member.name })}
        path={path}
        items={partsOf(member).map(({ key, href }) => ({ href, text: t(`part.${key}`) }))}
      />
      {children}
    </>
  );
}
