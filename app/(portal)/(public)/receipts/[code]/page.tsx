import { PageTitle } from "#components/ui/page-title.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { checkReceipt } from "#lib/arrivals/check-receipt.ts";
import { printedReceiptNumber } from "#lib/arrivals/receipt-number.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { clientAddress, currentLocale } from "#lib/web/request.ts";

/** Says whether a receipt is genuine, without disclosing the guest. The receipt's QR code leads here. */
export default async function Page({ params }: { readonly params: Promise<{ code: string }> }) {
  const [{ code }, locale, address] = await Promise.all([params, currentLocale(), clientAddress()]);
  const t = translator(locale, "arrivals");
  const answer = await checkReceipt(readable(code), address);
  const limited =
    !answer.ok &&
    translator(locale, "common")("too-many-attempts", {
      minutes: Math.ceil(answer.problem.retryAfterSeconds / 60),
    });
  const receipt = answer.ok && answer.value.kind !== "unknown" ? answer.value : undefined;
  const title = limited ? t("check.title") : t(`check.${receipt?.kind ?? "unknown"}`);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={title} />
        {receipt?.kind === "genuine" ? <Panel title={title} /> : <h1 className="govuk-heading-l">{title}</h1>}
        {limited && <p className="govuk-body">{limited}</p>}
        {!limited && !receipt && <p className="govuk-body">{t("check.unknown-text")}</p>}
        {receipt && (
          <SummaryList
            rows={[
              { key: t("field.receipt"), value: printedReceiptNumber(receipt.number) },
              { key: t("field.sentAt"), value: formatInstant(locale, receipt.notifiedAt) },
              { key: t("field.inTime"), value: t(receipt.late ? "late" : "in-time") },
              ...(receipt.host === "" ? [] : [{ key: t("field.host"), value: receipt.host }]),
            ]}
          />
        )}
        <p className="govuk-body">
          <a className="govuk-link" href="/receipts">
            {t("check.another")}
          </a>
        </p>
      </div>
    </div>
  );
}

/** A decoded part of an address; one that cannot be decoded is not a number either. */
function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (fault) {
    if (fault instanceof URIError) return "";
    throw fault;
  }
}
