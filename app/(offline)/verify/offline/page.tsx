import type { Metadata } from "next";
import { PageTitle } from "#components/ui/page-title.tsx";
import { readerProgram } from "#components/verify/reader-program.ts";
import { SealCheck } from "#components/verify/seal-check.tsx";
import { sealCheckTexts } from "#components/verify/seal-check-texts.ts";
import { workerAddress } from "#components/verify/worker-address.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { trustAnchors } from "#lib/visas/trust/trust-anchors.ts";
import { currentLocale } from "#lib/web/request.ts";
import { InstallButton } from "./install-button.tsx";
import { OfflineStatus } from "./offline-status.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { manifest: `/verify/offline.webmanifest?lang=${await currentLocale()}` };
}

/** Checks seals without a network; cached in the browser with its lists (docs/verifying.md). */
export default async function Page() {
  const [locale, anchors] = await Promise.all([currentLocale(), trustAnchors()]);
  const t = translator(locale, "scan");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={t("offline.title")} />
        <h1 className="govuk-heading-l">{t("offline.title")}</h1>
        <noscript>
          <p className="govuk-inset-text">{t("offline.needs-script")}</p>
        </noscript>
        <SealCheck texts={sealCheckTexts(locale)} anchors={anchors} program={readerProgram} />
        <OfflineStatus
          scope="/verify/offline"
          worker={workerAddress}
          texts={{
            lead: t("offline.lead"),
            ready: t("offline.ready"),
            preparing: t("offline.preparing"),
            notCached: t("offline.not-kept"),
          }}
        />
        <InstallButton text={t("offline.install")} />
      </div>
    </div>
  );
}
