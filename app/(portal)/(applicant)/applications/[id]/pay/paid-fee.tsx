import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { Payment, Receipt } from "#lib/payments/find-payment.ts";
import { formatInstant, formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly payment: Payment;
  readonly receipt: Receipt | undefined;
}

/** The confirmation, which can be bookmarked. */
export function PaidFee({ locale, payment, receipt }: Props) {
  const t = translator(locale, "payment");
  const references = payment.family?.references ?? [payment.reference];
  return (
    <>
      <PageTitle locale={locale} title={t("paid.title")} />
      <Panel title={t("paid.title")}>
        {receipt && (
          <>
            {t("receipt-number")}
            <br />
            <strong>{receipt.number}</strong>
          </>
        )}
      </Panel>
      {receipt && (
        <SummaryList
          rows={[
            {
              key: t("applications", { count: references.length }),
              value: references.join(", "),
            },
            { key: t("amount"), value: formatMoney(locale, receipt) },
            { key: t("paid-on"), value: formatInstant(locale, receipt.paidAt) },
          ]}
        />
      )}
      <p className="govuk-body">{t(receipt ? "paid.text" : "paid.no-receipt")}</p>
      {receipt && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/applications/${payment.applicationId}/receipt.pdf`}>
            {translator(locale, "fees")("receipt.download")}
          </a>
        </p>
      )}
      <ButtonLink href={`/applications/${payment.applicationId}`}>{t("to-application")}</ButtonLink>
    </>
  );
}
