"use server";

import { notFound, redirect } from "next/navigation";
import { closeProperty, saveProperty } from "#lib/accounts/organisations/save-property.ts";
import { addressErrors, typedAddress } from "#lib/platform/forms/address-fields.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";

export async function savePropertyAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor, locale } = await guard("organisation:own");
  const typed = { name: form.text("name"), address: typedAddress(data) };
  const saved = await saveProperty(actor, typed, data.has("id") ? form.text("id") : undefined);
  if (saved.ok) redirect("/host/properties");
  if (saved.problem.kind !== "invalid") notFound();
  const t = translator(locale, "organisation");
  return failed(data, [
    ...saved.problem.fields.map(({ field, kind }) => ({ field, message: t(`problem.property.${kind}`) })),
    ...addressErrors(locale, saved.problem.address),
  ]);
}

export async function closePropertyAction(data: FormData): Promise<void> {
  const { actor } = await guard("organisation:own");
  const closed = await closeProperty(actor, formReader(data).text("id"));
  if (!closed.ok) notFound();
  redirect("/host/properties");
}
