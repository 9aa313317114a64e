import { formTexts } from "#components/form/form-texts.ts";
import { dateInputs } from "#lib/platform/forms/kinds.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { isVisaNumber, normaliseVisaNumber } from "#lib/visas/visa-number.ts";
import { currentLocale } from "#lib/web/request.ts";
import { CheckForm } from "./check-form.tsx";
import { OtherWays } from "./other-ways.tsx";

interface Props {
  readonly searchParams: Promise<{ number?: string | string[] }>;
}

/** The public check, to which the QR code of every visa leads; other links may include the number. */
export default async function Page({ searchParams }: Props) {
  const [{ number }, locale] = await Promise.all([searchParams, currentLocale()]);
  const t = translator(locale, "verify");
  const known = typeof number === "string" && isVisaNumber(number) ? normaliseVisaNumber(number) : "";
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CheckForm
          texts={formTexts(locale, t("title"), t("submit"))}
          another={t("another")}
          values={{ number: known }}
          fields={[
            {
              kind: "text",
              name: "number",
              label: t("number"),
              hint: t("number-hint"),
              width: 10,
              maxLength: 20,
              spellCheck: false,
              mono: true,
            },
            {
              kind: "text",
              name: "passport",
              label: t("passport"),
              width: 20,
              maxLength: 40,
              spellCheck: false,
              mono: true,
            },
            {
              kind: "date",
              name: "birth",
              label: t("birth"),
              hint: t("birth-hint"),
              parts: dateInputs(locale),
            },
          ]}
        >
          <h1 className="govuk-heading-l">{t("title")}</h1>
          <p className="govuk-body">{t("lead")}</p>
        </CheckForm>
        <OtherWays locale={locale} here="typed" />
      </div>
    </div>
  );
}
