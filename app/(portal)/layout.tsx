import "./styles/portal.scss";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Footer } from "#components/ui/footer.tsx";
import { Header } from "#components/ui/header.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentActor, currentLocale, currentPath, currentSearch } from "./request.ts";

export const metadata: Metadata = { icons: { icon: "/favicon.svg" } };

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#00afca" };

/** The furniture of every page: skip link, header with the language switch, main, footer. */
export default async function Layout({ children }: { readonly children: ReactNode }) {
  const [locale, actor, path, search] = await Promise.all([
    currentLocale(),
    currentActor(),
    currentPath(),
    currentSearch(),
  ]);
  return (
    <html lang={locale} className="govuk-template">
      <body className="govuk-template__body">
        <a href="#main" className="govuk-skip-link">
          {translator(locale, "common")("skip-to-content")}
        </a>
        <Header locale={locale} role={actor?.role} path={path} search={search} />
        <div className="govuk-width-container">
          <main id="main" className="govuk-main-wrapper" tabIndex={-1}>
            {children}
          </main>
        </div>
        <Footer locale={locale} />
      </body>
    </html>
  );
}
