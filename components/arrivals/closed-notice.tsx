import { BackLink } from "#components/ui/back-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import type { NoticeDetails } from "#lib/arrivals/find-notice.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly details: NoticeDetails;
  /** Address of the notice lists, without the notice's id. */
  readonly base?: string;
}

/** The page that replaces an action which the notice's status no longer allows. */
export function ClosedNotice({ locale, details, base = "/host/arrivals" }: Props) {
  const t = translator(locale, "arrivals");
  const status = translator(locale, "rules")(`status.notice.${details.status}`);
  return (
    <>
      <PageTitle locale={locale} title={t("closed.title")} />
      <BackLink href={`${base}/${details.id}`} text={t("back-to-notice")} />
      <h1 className="govuk-heading-l">{t("closed.title")}</h1>
      <p className="govuk-body">{t("closed.text", { status })}</p>
    </>
  );
}
