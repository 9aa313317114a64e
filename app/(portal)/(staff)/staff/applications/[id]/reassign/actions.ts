"use server";

import { redirect } from "next/navigation";
import { reassignApplication } from "#lib/applications/review/reassign.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";

export async function reassignAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await guard("application:reassign");
  const id = form.text("applicationId");
  const given = await reassignApplication(actor, id, {
    fromId: form.text("from"),
    toId: form.text("to"),
  });
  if (given.ok) redirect(`/staff/applications/${encodeURIComponent(id)}`);
  const { kind } = given.problem;
  const message = translator(await currentLocale(), "queue")(`reassign.error.${kind}`);
  return failed(data, [{ field: kind === "moved" ? "" : "to", message }]);
}
