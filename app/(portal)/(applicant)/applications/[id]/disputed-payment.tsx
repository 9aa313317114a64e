import { InsetText } from "#components/ui/inset-text.tsx";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** Says that the payment of the fee is disputed and that the examination is therefore suspended. */
export function DisputedPayment({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "fees");
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>{t("held.title")}</strong>
      </p>
      <p className="govuk-body">{t("held.text")}</p>
    </InsetText>
  );
}
