import { FieldView } from "#components/form/field-view.tsx";
import { single } from "#components/form/single.ts";
import { PageTitle } from "#components/ui/page-title.tsx";
import type { Policy, Territory } from "#lib/domain/policy.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";
import { countryName } from "#lib/platform/i18n/country-name.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { carried } from "./address.ts";

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly values: FormValues;
  readonly territories: readonly Territory[];
}

/** Asks which territory a typed name means: Niger and Nigeria, Guinea and Guinea-Bissau. */
export function ChooseTerritory({ locale, policy, values, territories }: Props) {
  const t = translator(locale, "eligibility");
  const common = translator(locale, "common");
  const options = territories.map(({ code }) => ({ value: code, label: countryName(policy, code, locale) }));
  const { code: _, ...hidden } = carried(values);
  return (
    <form action="/eligibility" method="get">
      <PageTitle locale={locale} title={t("choose.title")} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FieldView
        field={{
          kind: "radios",
          name: "code",
          label: t("choose.title"),
          hint: t("choose.hint", { text: single(values, "territory").slice(0, 100) }),
          options,
        }}
        values={{ code: options[0]?.value ?? "" }}
        error={undefined}
        errorPrefix={common("error-prefix")}
        heading
      />
      <button type="submit" className="govuk-button">
        {common("continue")}
      </button>
    </form>
  );
}
