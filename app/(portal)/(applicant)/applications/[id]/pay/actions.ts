"use server";

import { notFound, redirect } from "next/navigation";
import { openCheckout } from "#lib/payments/open-checkout.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { guard } from "#lib/web/guard.ts";

/** Leads to the provider's page; when there is nothing to pay, back to the page that says why. */
export async function payAction(data: FormData): Promise<void> {
  const { actor } = await guard("application:own");
  const id = formReader(data).text("application");
  const checkout = await openCheckout(actor, id);
  if (checkout.ok) redirect(checkout.value.url);
  if (checkout.problem.kind === "not-found") notFound();
  redirect(`/applications/${id}/pay${checkout.problem.kind === "unavailable" ? "?problem=unavailable" : ""}`);
}
