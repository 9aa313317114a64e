"use server";

import { redirect } from "next/navigation";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { resendVisa } from "#lib/visas/resend-visa.ts";
import { guard } from "#lib/web/guard.ts";

/** Orders the visa's mail once more; the case says that it is on its way. */
export async function resendAction(data: FormData): Promise<void> {
  const { actor } = await guard("application:decide");
  const id = formReader(data).text("applicationId");
  const sent = await resendVisa(actor, id);
  redirect(`/staff/applications/${encodeURIComponent(id)}${sent.ok ? "?sent=again" : ""}`);
}
