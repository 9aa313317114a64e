"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { chooseOrganisation } from "#lib/accounts/organisations/choose-organisation.ts";
import { rolesThatMay } from "#lib/accounts/rights.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { requireActor } from "#lib/web/request.ts";

/** From now on the host acts for another of its organisations. */
export async function chooseAction(data: FormData): Promise<void> {
  const actor = await requireActor(...rolesThatMay("organisation:own"));
  await chooseOrganisation(actor, formReader(data).text("organisationId"));
  revalidatePath("/host", "layout");
  redirect("/host");
}
