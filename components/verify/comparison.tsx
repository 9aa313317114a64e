import { FieldView } from "#components/form/field-view.tsx";
import type { Translator } from "#lib/platform/i18n/translate.ts";
import { zoneFields } from "./zone-fields.ts";

interface Props {
  readonly t: Translator<"scan">;
  readonly onCompare: (zones: FormData) => void;
}

/** A form in which an officer types or pastes the zones of visa and passport to compare them with the seal. */
export function Comparison({ t, onCompare }: Props) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onCompare(new FormData(event.currentTarget));
      }}
    >
      <h2 className="govuk-heading-m">{t("compare-title")}</h2>
      {zoneFields(t).map((field) => (
        <FieldView
          key={field.name}
          field={field}
          values={{}}
          error={undefined}
          errorPrefix=""
          heading={false}
        />
      ))}
      <button type="submit" className="govuk-button govuk-button--secondary">
        {t("compare")}
      </button>
    </form>
  );
}
