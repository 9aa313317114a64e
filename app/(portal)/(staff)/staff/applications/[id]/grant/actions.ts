"use server";

import { redirect } from "next/navigation";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { grantApplication } from "#lib/visas/grant-application.ts";
import { guard } from "#lib/web/guard.ts";

/** The case's page says what became of it, also when somebody was faster; a rule in the way is said by the grant's own. */
export async function grantAction(data: FormData): Promise<void> {
  const { actor } = await guard("application:decide");
  const id = formReader(data).text("applicationId");
  const outcome = await grantApplication(actor, id);
  const path = `/staff/applications/${encodeURIComponent(id)}`;
  redirect(!outcome.ok && outcome.problem.kind === "not-grantable" ? `${path}/grant` : path);
}
