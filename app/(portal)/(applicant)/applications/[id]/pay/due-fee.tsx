import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import type { Payment, PaymentState } from "#lib/payments/find-payment.ts";
import { formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { payAction } from "./actions.ts";

interface Props {
  readonly locale: Locale;
  readonly payment: Payment;
  readonly state: Extract<PaymentState, { kind: "due" }>;
  /** The result of the last attempt. */
  readonly note: "unavailable" | "cancelled" | "failed" | "expired" | undefined;
}

/** The fee, its purpose, that it is not refundable (R6), and the button to the provider's page. */
export function DueFee({ locale, payment, state, note }: Props) {
  const t = translator(locale, "payment");
  const fees = translator(locale, "fees");
  const common = translator(locale, "common");
  const { family } = payment;
  const references = family?.references ?? [payment.reference];
  const fee = family ?? payment.fee;
  return (
    <>
      <PageTitle locale={locale} title={t("due.title")} />
      {note && (
        <NotificationBanner title={common("important")}>
          <p className="govuk-notification-banner__heading">{t(`due.${note}`)}</p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">{t("due.title")}</h1>
      <p className="govuk-body">{t("due.what-for")}</p>
      {family && <p className="govuk-body">{fees("family.together", { count: references.length })}</p>}
      <SummaryList
        rows={[
          { key: t("applications", { count: references.length }), value: references.join(", ") },
          ...(payment.purpose && !family
            ? [
                {
                  key: t("purpose-label"),
                  value: translator(locale, "rules")(`purpose-paid.${payment.purpose}`),
                },
              ]
            : []),
          ...(fee ? [{ key: t("due.fee"), value: formatMoney(locale, fee) }] : []),
        ]}
      />
      <WarningText label={common("important")}>{t("due.not-refunded")}</WarningText>
      <p className="govuk-body">{t("due.how")}</p>
      <form action={payAction}>
        <input type="hidden" name="application" value={payment.applicationId} />
        <button type="submit" className="govuk-button">
          {t(state.opened ? "due.resume" : "due.submit")}
        </button>
      </form>
      {(family || payment.others) && (
        <p className="govuk-body">
          <a className="govuk-link" href="/applications/pay">
            {fees(family ? "family.other" : "family.link")}
          </a>
        </p>
      )}
    </>
  );
}
