import { notFound } from "next/navigation";
import { BackLink } from "#components/ui/back-link.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { findPayment } from "#lib/payments/find-payment.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { DisputedPayment } from "../disputed-payment.tsx";
import { DueFee } from "./due-fee.tsx";
import { PaidFee } from "./paid-fee.tsx";
import { PaymentExplanation } from "./payment-explanation.tsx";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{
    readonly cancelled?: string | string[];
    readonly problem?: string | string[];
  }>;
}

export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await guard("application:own");
  const { id } = await params;
  const payment = await findPayment(actor, id);
  if (!payment) notFound();
  const t = translator(locale, "payment");
  const asked = await searchParams;
  const { state } = payment;
  return (
    <>
      <BackLink href={`/applications/${id}`} text={t("back")} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {state.kind === "due" && (
            <DueFee
              locale={locale}
              payment={payment}
              state={state}
              note={
                asked.problem === "unavailable"
                  ? "unavailable"
                  : asked.cancelled === "yes"
                    ? "cancelled"
                    : state.last
              }
            />
          )}
          {state.kind === "pending" && (
            <PaymentExplanation locale={locale} title={t("pending.title")}>
              <p className="govuk-body">{t(state.why === "bank" ? "pending.text" : "pending.unheard")}</p>
              <p className="govuk-body">
                {t("pending.next", { when: formatInstant(locale, state.nextCheck) })}
              </p>
            </PaymentExplanation>
          )}
          {state.kind === "paid" && <PaidFee locale={locale} payment={payment} receipt={state.receipt} />}
          {state.kind === "not-submitted" && (
            <PaymentExplanation locale={locale} title={t("not-submitted.title")}>
              <p className="govuk-body">{t("not-submitted.text")}</p>
            </PaymentExplanation>
          )}
          {state.kind === "closed" && (
            <PaymentExplanation locale={locale} title={t("closed.title")}>
              <p className="govuk-body">{textOr(t, `closed.${state.status}`, t("closed.other"))}</p>
            </PaymentExplanation>
          )}
          {payment.returned && <InsetText>{t("returned")}</InsetText>}
          {payment.held && <DisputedPayment locale={locale} />}
        </div>
      </div>
    </>
  );
}
