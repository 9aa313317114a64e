import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { propertyFields } from "#lib/accounts/organisations/fields.ts";
import type { OwnProperty } from "#lib/accounts/organisations/list-properties.ts";
import { addressFields, addressValues } from "#lib/platform/forms/address-fields.ts";
import { formFields } from "#lib/platform/forms/fields.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { savePropertyAction } from "./actions.ts";

interface Props {
  readonly locale: Locale;
  readonly title: string;
  /** The property to change; undefined for a new one. */
  readonly property?: OwnProperty;
}

/** Name and address of a property. */
export function PropertyForm({ locale, title, property }: Props) {
  const t = translator(locale, "organisation");
  return (
    <Form
      action={savePropertyAction}
      fields={[
        ...formFields(propertyFields, {
          locale,
          inputOf: (field) => field,
          label: () => t("properties.name"),
          hint: () => t("properties.name-hint"),
        }),
        ...addressFields(locale),
      ]}
      values={{ name: property?.name ?? "", ...addressValues(property?.address) }}
      texts={formTexts(locale, title, t("save"))}
      hidden={property ? { id: property.id } : {}}
    >
      <h1 className="govuk-heading-l">{title}</h1>
    </Form>
  );
}
