import { notFound } from "next/navigation";
import { AstanaTime } from "#components/ui/astana-time.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Tag, type TagColour } from "#components/ui/tag.tsx";
import { formatDate, formatInstant } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { SharedStatus } from "#lib/visas/share/shared-status.ts";
import { lookMinutes, sharedVisa } from "#lib/visas/share/shared-visa.ts";
import { currentLocale } from "#lib/web/request.ts";

/** The shared data of a visa: present status, period and photo, for a quarter of an hour. */
export default async function Page({ params }: { readonly params: Promise<{ readonly look: string }> }) {
  const { look } = await params;
  const [visa, locale] = await Promise.all([sharedVisa(look), currentLocale()]);
  if (!visa.ok && visa.problem.kind === "not-found") notFound();
  const t = translator(locale, "share");
  const title = visa.ok ? t(`status.${visa.value.status}.title`) : t("over.title");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={title} />
        <h1 className="govuk-heading-l">{title}</h1>
        {visa.ok ? (
          <>
            <p className="govuk-body-l">{t(`status.${visa.value.status}.text`)}</p>
            <div className="portal-shared">
              <img
                className="portal-shared__photo"
                src={`/shared/${look}/photo`}
                alt={t("photo")}
                width={175}
                height={225}
              />
              <SummaryList
                rows={[
                  {
                    key: t("status.label"),
                    value: (
                      <Tag colour={colours[visa.value.status]}>{t(`status.${visa.value.status}.tag`)}</Tag>
                    ),
                  },
                  { key: t("valid-from"), value: formatDate(locale, visa.value.validFrom) },
                  { key: t("valid-until"), value: formatDate(locale, visa.value.validUntil) },
                  { key: t("stay"), value: t("stay-days", { days: visa.value.stayDays }) },
                  { key: t("as-of"), value: formatInstant(locale, visa.value.asOf) },
                ]}
              />
            </div>
            <AstanaTime locale={locale} />
            <p className="govuk-body">{t("compare")}</p>
            <p className="govuk-body">{t("told", { minutes: lookMinutes })}</p>
          </>
        ) : (
          <>
            <p className="govuk-body">{t("over.text", { minutes: lookMinutes })}</p>
            <ButtonLink href="/shared">{t("over.again")}</ButtonLink>
          </>
        )}
      </div>
    </div>
  );
}

const colours: Readonly<Record<SharedStatus, TagColour>> = {
  valid: "green",
  "not-yet": "blue",
  entered: "turquoise",
  used: "grey",
  expired: "grey",
  revoked: "red",
};
