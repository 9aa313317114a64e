"use server";

import { redirect } from "next/navigation";
import { withdrawApplication } from "#lib/applications/withdraw-application.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { guard } from "#lib/web/guard.ts";

/** Withdraws the application; its page shows the outcome, also when it was too late. */
export async function withdrawAction(data: FormData): Promise<void> {
  const { actor, application } = await guard("application:own", formReader(data).text("application"));
  const withdrawn = await withdrawApplication(actor, application.id);
  const closed = !withdrawn.ok && withdrawn.problem.kind === "not-in-status";
  redirect(`/applications/${application.id}${closed ? "/withdraw" : ""}`);
}
