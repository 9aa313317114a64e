import { PageTitle } from "#components/ui/page-title.tsx";
import { readerProgram } from "#components/verify/reader-program.ts";
import { workerAddress } from "#components/verify/worker-address.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { nameIn } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { trustAnchors } from "#lib/visas/trust/trust-anchors.ts";
import { currentLocale } from "#lib/web/request.ts";
import { OfflineStatus } from "../../verify/offline/offline-status.tsx";
import { BorderDesk } from "./border-desk.tsx";
import { borderDeskTexts } from "./desk-texts.ts";

/**
 * The desk of passport control, which also works without a network. The page is cached in the browser, so it is the
 * same for everyone and contains no personal data: its requests are authorised at the addresses below it.
 */
export default async function Page() {
  const [locale, anchors, policy] = await Promise.all([
    currentLocale(),
    trustAnchors(),
    policyOn(todayInAlmaty()),
  ]);
  const t = translator(locale, "desk");
  return (
    <>
      <PageTitle locale={locale} title={t("title")} />
      <h1 className="govuk-heading-l">{t("title")}</h1>
      <p className="govuk-body">{t("lead")}</p>
      <noscript>
        <p className="govuk-inset-text">
          {t("needs-script")}{" "}
          <a className="govuk-link" href="/border">
            {t("online")}
          </a>
        </p>
      </noscript>
      <BorderDesk
        texts={borderDeskTexts(locale)}
        anchors={anchors}
        program={readerProgram}
        airports={policy.airports.map(({ code, names }) => ({
          code,
          name: `${nameIn(locale, names)} (${code})`,
        }))}
      />
      <OfflineStatus
        scope="/border/desk"
        worker={workerAddress}
        texts={{
          lead: t("keep.lead"),
          ready: t("keep.ready"),
          preparing: t("keep.preparing"),
          notCached: t("keep.not-kept"),
        }}
      />
    </>
  );
}
