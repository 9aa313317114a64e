"use server";

import { redirect } from "next/navigation";
import { identifyVisa } from "#lib/border/identify-visa.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";
import { deskAirports, rememberAirport } from "./desk-airport.ts";

export async function chooseAirportAction(_state: FormState, data: FormData): Promise<FormState> {
  await guard("border:check");
  const chosen = (await deskAirports()).find(({ code }) => code === formReader(data).text("airport"));
  if (chosen === undefined) {
    const t = translator(await currentLocale(), "border");
    return failed(data, [{ field: "airport", message: t("airport.missing") }]);
  }
  await rememberAirport(chosen.code);
  redirect("/border");
}

/** The visa's own id leads on, so that no address tells a number; of differences it tells the fields only. */
export async function lookUpAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor } = await guard("border:check");
  const text = formReader(data).text("document").slice(0, 400).trim();
  const found = text === "" ? undefined : await identifyVisa(actor, { typed: text });
  if (!found?.ok) {
    const t = translator(await currentLocale(), "border");
    const message = t(`search.${found === undefined ? "missing" : found.problem.kind}`);
    return failed(data, [{ field: "document", message }]);
  }
  const { visaId, differences } = found.value;
  redirect(`/border/visas/${visaId}${differences.length > 0 ? `?differs=${differences.join(",")}` : ""}`);
}
