"use server";

import { notFound, redirect } from "next/navigation";
import { changeMailAddress } from "#lib/operations/change-address.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";

/** Takes the new address; its page then says what is on its way again. */
export async function changeAddressAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor, locale, application } = await guard("application:own", form.text("application"));
  const changed = await changeMailAddress(actor, application.id, form.text("email"));
  if (changed.ok) redirect(`/applications/${application.id}/email?again=${changed.value}`);
  const error = (message: string) => failed(data, [{ field: "email", message }]);
  switch (changed.problem.kind) {
    case "not-found":
      return notFound();
    case "not-an-address":
      return error(translator(locale, "jobs")("address.error"));
    case "limited": {
      const minutes = Math.ceil(changed.problem.retryAfterSeconds / 60);
      return error(translator(locale, "common")("too-many-attempts", { minutes }));
    }
  }
}
