"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { chooseOrganisation } from "#lib/accounts/organisations/choose-organisation.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { guard } from "#lib/web/guard.ts";

/** From now on the host acts for another of its organisations. */
export async function chooseAction(data: FormData): Promise<void> {
  const { actor } = await guard("organisation:own");
  await chooseOrganisation(actor, formReader(data).text("organisationId"));
  revalidatePath("/host", "layout");
  redirect("/host");
}
