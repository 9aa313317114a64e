"use server";

import { notFound, redirect } from "next/navigation";
import { claimApplication } from "#lib/applications/review/claim.ts";
import { releaseApplication } from "#lib/applications/review/release.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { guard } from "#lib/web/guard.ts";

/** Whatever the outcome, the case's page says plainly who reviews it now. */
export async function claimAction(data: FormData): Promise<void> {
  const { actor } = await guard("application:review");
  const id = formReader(data).text("applicationId");
  const outcome = await claimApplication(actor, id);
  if (!outcome.ok && outcome.problem.kind === "not-found") notFound();
  redirect(`/staff/applications/${id}`);
}

export async function releaseAction(data: FormData): Promise<void> {
  const { actor } = await guard("application:review");
  const id = formReader(data).text("applicationId");
  const outcome = await releaseApplication(actor, id);
  redirect(outcome.ok ? "/staff" : `/staff/applications/${encodeURIComponent(id)}`);
}
