import type { Translator } from "#lib/platform/i18n/translate.ts";

interface Props {
  readonly t: Translator<"desk">;
  readonly airports: readonly { readonly code: string; readonly name: string }[];
  readonly onChosen: (code: string) => void;
}

/** Asked once per device, with one button for each airport. */
export function AirportChoice({ t, airports, onChosen }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">{t("airport.title")}</h2>
      <div className="govuk-button-group">
        {airports.map(({ code, name }) => (
          <button key={code} type="button" className="govuk-button" onClick={() => onChosen(code)}>
            {name}
          </button>
        ))}
      </div>
    </>
  );
}
