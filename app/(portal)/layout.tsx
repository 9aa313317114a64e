import { languages } from "#lib/platform/i18n/locale.ts";
import "../styles/portal.scss";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Frame } from "#components/ui/frame.tsx";
import { frameProps } from "#components/ui/frame-props.ts";
import { currentActor, currentLocale, currentPath, currentSearch } from "#lib/web/request.ts";

export const metadata: Metadata = { icons: { icon: "/favicon.svg" } };

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#00afca" };

/** The frame of every page of the portal. */
export default async function Layout({ children }: { readonly children: ReactNode }) {
  const [locale, actor, path, search] = await Promise.all([
    currentLocale(),
    currentActor(),
    currentPath(),
    currentSearch(),
  ]);
  return (
    <html lang={locale} dir={languages[locale].direction} className="govuk-template">
      <body className="govuk-template__body">
        <Frame {...frameProps({ locale, role: actor?.role, path, search })}>{children}</Frame>
      </body>
    </html>
  );
}
