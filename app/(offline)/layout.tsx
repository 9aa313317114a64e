import { languages } from "#lib/platform/i18n/locale.ts";
import "../styles/portal.scss";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { frameProps } from "#components/ui/frame-props.ts";
import { Languages } from "#components/ui/languages.tsx";
import { currentLocale, currentPath } from "#lib/web/request.ts";

export const metadata: Metadata = { icons: { icon: "/favicon.svg", apple: "/assets/seal-192.png" } };

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#00afca" };

/**
 * The frame of an app that is cached in the browser: the same for everyone, signed in or not, without links to pages
 * that need a network.
 */
export default async function Layout({ children }: { readonly children: ReactNode }) {
  const [locale, path] = await Promise.all([currentLocale(), currentPath()]);
  const frame = frameProps({ locale, role: undefined, path, search: "" });
  return (
    <html lang={locale} dir={languages[locale].direction} className="govuk-template">
      <body className="govuk-template__body">
        <header className="portal-header">
          <div className="govuk-width-container portal-header__row">
            <span className="portal-header__name">
              <span className="portal-header__emblem" aria-hidden="true" />
              {frame.serviceName}
            </span>
            <Languages label={frame.languageLabel} languages={frame.languages} />
          </div>
        </header>
        <div className="govuk-width-container">
          <main id="main" className="govuk-main-wrapper" tabIndex={-1}>
            {children}
          </main>
        </div>
      </body>
    </html>
  );
}
