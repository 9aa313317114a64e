import { SummaryList } from "#components/ui/summary-list.tsx";
import { env } from "#lib/platform/env.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { Share } from "#lib/visas/share/list-shares.ts";
import { endShareAction } from "./actions.ts";
import { LookList } from "./look-list.tsx";

interface Props {
  readonly share: Share;
  readonly applicationId: string;
  readonly locale: Locale;
}

/** An active code to pass on, its looks so far, and the button that ends it. */
export function LiveCode({ share, applicationId, locale }: Props) {
  const t = translator(locale, "share");
  const { id, code = "", expiresAt, looks } = share;
  const address = `${env().APP_URL}/shared`;
  return (
    <section id={id} aria-label={t("live.name", { code })}>
      <SummaryList
        rows={[
          {
            key: t("code"),
            value: (
              <strong className="portal-mono" translate="no">
                {code}
              </strong>
            ),
          },
          { key: t("address"), value: address.replace(/^https?:\/\//, "") },
          {
            key: t("link"),
            value: (
              <a className="govuk-link portal-break" href={`${address}?code=${code}`}>
                {`${address}?code=${code}`}
              </a>
            ),
          },
          { key: t("until"), value: formatInstant(locale, expiresAt) },
          { key: t("looks.title"), value: <LookList looks={looks} locale={locale} /> },
        ]}
      />
      <form action={endShareAction}>
        <input type="hidden" name="application" value={applicationId} />
        <input type="hidden" name="share" value={id} />
        <button type="submit" className="govuk-button govuk-button--secondary">
          {t("end")}
          <span className="govuk-visually-hidden"> {code}</span>
        </button>
      </form>
    </section>
  );
}
