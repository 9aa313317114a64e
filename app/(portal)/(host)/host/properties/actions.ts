"use server";

import { closeProperty, saveProperty } from "#lib/accounts/organisations/save-property.ts";
import { addressErrors, typedAddress } from "#lib/platform/forms/address-fields.ts";
import { textOf } from "#lib/platform/i18n/translator.ts";
import { formAction, postAction } from "#lib/web/action.ts";

export const savePropertyAction = formAction({
  right: "properties:manage",
  texts: "organisation",
  run: ({ actor, form, data }) => {
    const typed = { name: form.text("name"), address: typedAddress(form) };
    return saveProperty(actor, typed, data.has("id") ? form.text("id") : undefined);
  },
  done: "/host/properties",
  problem: ({ fields, address }, { locale, t }) => [
    ...fields.map(({ field, code, values }) => ({
      field,
      message: textOf(t, `problem.property.${code}`, values),
    })),
    ...addressErrors(locale, address),
  ],
});

export const closePropertyAction = postAction({
  right: "properties:manage",
  run: ({ actor, form }) => closeProperty(actor, form.text("id")),
  done: "/host/properties",
});
