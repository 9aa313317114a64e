import { notFound, redirect } from "next/navigation";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { awaitPayment } from "#lib/payments/await-payment.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { PaymentExplanation } from "../payment-explanation.tsx";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly look?: string | string[] }>;
}

/**
 * The page after the provider's. It only shows the known state, because coming here proves nothing about the payment.
 */
export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await guard("application:own");
  const { id } = await params;
  const payment = await awaitPayment(actor, id);
  if (!payment) notFound();
  if (payment.state.kind !== "due" || !payment.state.opened) redirect(`/applications/${id}/pay`);
  const t = translator(locale, "payment");
  const looksAgain = (await searchParams).look === "again";
  return (
    <>
      <BackLink href={`/applications/${id}`} text={t("back")} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PaymentExplanation locale={locale} title={t("return.title")}>
            <p className="govuk-body">{t(looksAgain ? "return.long" : "return.text")}</p>
            <ButtonLink href={`/applications/${id}/pay/return?look=again`} kind="secondary">
              {t("return.look")}
            </ButtonLink>
          </PaymentExplanation>
        </div>
      </div>
    </>
  );
}
