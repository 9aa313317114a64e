import { notFound } from "next/navigation";
import { StatusTag } from "#components/organisations/status-tag.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { contactFields } from "#lib/accounts/organisations/fields.ts";
import { findHost, type HostFile } from "#lib/accounts/organisations/review/find-host.ts";
import { numberOfKind } from "#lib/domain/organisation.ts";
import { describeFields } from "#lib/platform/forms/fields.ts";
import { addressText } from "#lib/platform/i18n/address-text.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { confirmHostAction } from "../actions.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ changed?: string | string[] }>;
}

/** One host with the facts for its confirmation. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await guard("organisation:read");
  const [{ id }, { changed }] = await Promise.all([params, searchParams]);
  const host = await findHost(actor, id);
  if (!host) notFound();
  const t = translator(locale, "organisation");
  const common = translator(locale, "common");
  return (
    <>
      <PageTitle locale={locale} title={host.name} />
      <BackLink href="/staff/organisations" text={t("staff.back")} />
      {changed !== undefined && (
        <NotificationBanner title={common("important")}>
          <p className="govuk-notification-banner__heading">{t("staff.changed")}</p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">{host.name}</h1>
      <div className="portal-columns">
        <SummaryList rows={rowsOf(locale, host)} />
        {host.licence.version && (
          <p className="govuk-body">
            <img
              className="portal-picture"
              src={`/staff/organisations/${host.id}/licence?v=${host.licence.version}`}
              alt={t("staff.licence-picture")}
            />
          </p>
        )}
      </div>
      {host.licence.needed && !host.licence.version && (
        <p className="govuk-body">{t("staff.licence-missing")}</p>
      )}
      {host.returnText && (
        <>
          <h2 className="govuk-heading-m">{t(host.releasedAt ? "release.heading" : "returned.heading")}</h2>
          <ul className="govuk-list govuk-list--bullet">
            {host.returnReasons.map((reason) => (
              <li key={reason}>{textOf(t, `return-reason.${reason}`)}</li>
            ))}
          </ul>
          <p className="govuk-body portal-lines">{host.returnText}</p>
        </>
      )}
      <div className="portal-actions">
        {host.may.confirm && (
          <form action={confirmHostAction}>
            <input type="hidden" name="id" value={host.id} />
            <input type="hidden" name="version" value={host.submittedAt.toISOString()} />
            <button type="submit" className="govuk-button">
              {t("staff.confirm")}
            </button>
          </form>
        )}
        {host.may.return && (
          <ButtonLink href={`/staff/organisations/${host.id}/return`} kind="secondary">
            {t(host.status === "CONFIRMED" ? "staff.withdraw" : "staff.return")}
          </ButtonLink>
        )}
        {host.may.release && (
          <a className="govuk-link" href={`/staff/organisations/${host.id}/release`}>
            {t("release.link")}
          </a>
        )}
      </div>
    </>
  );
}

function rowsOf(locale: Locale, host: HostFile) {
  const t = translator(locale, "organisation");
  const common = translator(locale, "common");
  return [
    { key: t("field.status"), value: <StatusTag locale={locale} status={host.status} /> },
    { key: t("staff.since"), value: formatInstant(locale, host.submittedAt) },
    { key: t("field.kind"), value: t(`kind.${host.kind}`) },
    { key: t(`number.${numberOfKind(host.kind)}`), value: host.idNumber },
    ...(host.licence.needed
      ? [{ key: t("field.licenceNumber"), value: host.licence.number ?? common("not-given") }]
      : []),
    { key: t("field.address"), value: addressText(locale, host.address) || common("not-given") },
    { key: translator(locale, "address")("kato"), value: host.address?.kato ?? common("not-given") },
    ...describeFields(contactFields, host, { locale }).map(({ field, value }) => ({
      key: t(`field.${field}`),
      value: value || common("not-given"),
    })),
    { key: t("staff.properties"), value: String(host.properties) },
    { key: t("staff.people"), value: String(host.people) },
  ];
}
