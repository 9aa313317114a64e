"use server";

import { redirect } from "next/navigation";
import { joinOrganisation, joinWithNewAccount } from "#lib/accounts/organisations/join-organisation.ts";
import { passwordError } from "#lib/accounts/problem-texts.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { enter } from "#lib/web/account-cookies.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";

/** Used, taken back or too old meanwhile: the link's page says so. */
const toPage = (link: string): never => redirect(`/join/${encodeURIComponent(link)}`);

export async function joinNewAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const locale = await currentLocale();
  const link = form.text("link");
  const joined = await joinWithNewAccount(link, form.text("password"), locale);
  if (joined.ok) return enter(joined.value, "/host?done=joined");
  if (joined.problem.kind === "link") return toPage(link);
  return failed(data, [passwordError(locale, joined.problem.password)], ["password"]);
}

export async function joinAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor } = await guard("organisation:own");
  const link = formReader(data).text("link");
  const joined = await joinOrganisation(actor, link);
  return joined.ok ? redirect("/host?done=joined") : toPage(link);
}
