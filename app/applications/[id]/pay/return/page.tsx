import { notFound, redirect } from "next/navigation";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { findPayment } from "#lib/payments/find-payment.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentLocale, requireActor } from "../../../../request.ts";
import { PaymentNotice } from "../payment-notice.tsx";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly look?: string | string[] }>;
}

/** How often the page asks again by itself, with growing pauses: some two minutes in all. */
const mostLooks = 8;

/** Back from the provider. This page only shows what is known: coming here proves nothing about money. */
export default async function Page({ params, searchParams }: Props) {
  const actor = await requireActor("APPLICANT");
  const { id } = await params;
  const payment = await findPayment(actor, id);
  if (!payment) notFound();
  const { state } = payment;
  if (state.kind !== "due" || state.last === "failed") redirect(`/applications/${id}/pay`);
  const locale = await currentLocale();
  const t = translator(locale, "payment");
  const look = looksSoFar((await searchParams).look);
  const again = `/applications/${id}/pay/return?look=${look + 1}`;
  return (
    <>
      {look < mostLooks && <meta httpEquiv="refresh" content={`${3 + look * 3};url=${again}`} />}
      <BackLink href={`/applications/${id}`} text={t("back")} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PaymentNotice locale={locale} title={t("return.title")}>
            <p className="govuk-body">{t(look < mostLooks ? "return.text" : "return.long")}</p>
            {look < mostLooks && <p className="govuk-body">{t("return.refresh")}</p>}
            <ButtonLink href={again} kind="secondary">
              {t("return.look")}
            </ButtonLink>
          </PaymentNotice>
        </div>
      </div>
    </>
  );
}

function looksSoFar(asked: string | string[] | undefined): number {
  const looks = Number(asked ?? 0);
  return Number.isInteger(looks) && looks >= 0 ? Math.min(looks, mostLooks) : 0;
}
