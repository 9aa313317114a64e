import { BackLink } from "#components/ui/back-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { readerProgram } from "#components/verify/reader-program.ts";
import { SealCheck } from "#components/verify/seal-check.tsx";
import { sealCheckTexts } from "#components/verify/seal-check-texts.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { trustAnchors } from "#lib/visas/trust/trust-anchors.ts";
import { currentLocale } from "#lib/web/request.ts";
import { OtherWays } from "../other-ways.tsx";

/** Checks a visa with the camera, in the browser. */
export default async function Page() {
  const [locale, anchors] = await Promise.all([currentLocale(), trustAnchors()]);
  const t = translator(locale, "scan");
  return (
    <>
      <BackLink href="/verify" text={translator(locale, "common")("back")} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PageTitle locale={locale} title={t("camera.title")} />
          <h1 className="govuk-heading-l">{t("camera.title")}</h1>
          <p className="govuk-body">{t("camera.lead")}</p>
          <noscript>
            <p className="govuk-inset-text">{t("camera.needs-script")}</p>
          </noscript>
          <SealCheck texts={sealCheckTexts(locale)} anchors={anchors} program={readerProgram} />
          <OtherWays locale={locale} here="camera" />
        </div>
      </div>
    </>
  );
}
