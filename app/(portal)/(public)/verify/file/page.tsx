import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { zoneFields } from "#components/verify/zone-fields.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { maxDocumentBytes } from "#lib/visas/verify/read-document.ts";
import { verdictLabels } from "#lib/visas/verify/verdict-labels.ts";
import { currentLocale } from "#lib/web/request.ts";
import { OtherWays } from "../other-ways.tsx";
import { FileForm } from "./file-form.tsx";

/** Checks a visa by its PDF, a photo or a scan. */
export default async function Page() {
  const locale = await currentLocale();
  const t = translator(locale, "scan");
  return (
    <>
      <BackLink href="/verify" text={translator(locale, "common")("back")} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <FileForm
            texts={formTexts(locale, t("file.title"), t("file.submit"))}
            labels={verdictLabels(translator(locale, "verdict"))}
            another={t("file.another")}
            tooBig={t("file.too-big")}
            maxBytes={maxDocumentBytes}
            fields={[
              {
                kind: "file",
                name: "file",
                label: t("file.file"),
                hint: t("file.file-hint"),
                accept: "application/pdf,image/jpeg,image/png",
              },
              ...zoneFields(t),
            ]}
          >
            <h1 className="govuk-heading-l">{t("file.title")}</h1>
            <p className="govuk-body">{t("file.lead")}</p>
          </FileForm>
          <OtherWays locale={locale} here="file" />
        </div>
      </div>
    </>
  );
}
