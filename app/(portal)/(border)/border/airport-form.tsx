import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import type { Airport } from "#lib/domain/policy.ts";
import { type Locale, nameIn } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { chooseAirportAction } from "./actions.ts";

interface Props {
  readonly locale: Locale;
  readonly airports: readonly Airport[];
  readonly chosen: Airport | undefined;
}

/** Asked once per device. */
export function AirportForm({ locale, airports, chosen }: Props) {
  const t = translator(locale, "border");
  return (
    <Form
      action={chooseAirportAction}
      texts={formTexts(locale, t("airport.title"), t("airport.submit"))}
      labelIsHeading
      values={{ airport: chosen?.code ?? "" }}
      fields={[
        {
          kind: "radios",
          name: "airport",
          label: t("airport.title"),
          hint: t("airport.hint"),
          options: airports.map(({ code, names }) => ({
            value: code,
            label: `${nameIn(locale, names)} (${code})`,
          })),
        },
      ]}
    />
  );
}
