"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import {
  changeContact,
  changeIdentity,
  resubmitOrganisation,
} from "#lib/accounts/organisations/change-organisation.ts";
import { registerOrganisation } from "#lib/accounts/organisations/register-organisation.ts";
import { storeLicence } from "#lib/accounts/organisations/store-licence.ts";
import { limitedError } from "#lib/accounts/problem-texts.ts";
import { needsLicence, organisationKind } from "#lib/domain/organisation.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { maxUploadBytes } from "#lib/platform/uploads/limits.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";
import { organisationErrors, typedContact, typedIdentity } from "./fields.ts";
import { fileError } from "./file-error.ts";

const changedMeanwhile = async (data: FormData): Promise<FormState> =>
  failed(data, [
    { field: "", message: translator(await currentLocale(), "organisation")("problem.changed-meanwhile") },
  ]);

export async function registerOrganisationAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor } = await guard("organisation:own");
  const registered = await registerOrganisation(actor, { ...typedIdentity(data), ...typedContact(data) });
  if (!registered.ok) {
    const locale = await currentLocale();
    const { problem } = registered;
    return failed(
      data,
      problem.kind === "limited"
        ? [limitedError(locale, problem)]
        : organisationErrors(locale, problem.fields, problem.address),
    );
  }
  const kind = organisationKind(formReader(data).text("kind"));
  revalidatePath("/host", "layout");
  redirect(kind && needsLicence(kind) ? "/host/organisation/licence" : "/host?done=registered");
}

export async function changeContactAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor } = await guard("organisation:own");
  const changed = await changeContact(actor, typedContact(data));
  if (changed.ok) redirect("/host/organisation");
  if (changed.problem.kind === "not-allowed") notFound();
  const { fields, address } = changed.problem;
  return failed(data, organisationErrors(await currentLocale(), fields, address));
}

export async function changeIdentityAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor, locale } = await guard("organisation:own");
  const changed = await changeIdentity(actor, typedIdentity(data));
  if (changed.ok) {
    revalidatePath("/host", "layout");
    redirect("/host/organisation");
  }
  const { problem } = changed;
  if (problem.kind === "not-allowed") notFound();
  if (problem.kind === "not-in-status") return changedMeanwhile(data);
  const errors =
    problem.kind === "limited" ? [limitedError(locale, problem)] : organisationErrors(locale, problem.fields);
  return failed(data, errors);
}

export async function storeLicenceAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor, locale } = await guard("organisation:own");
  const file = form.file("file");
  if (file && file.size > maxUploadBytes) return failed(data, [fileError(locale, { kind: "too-big" })]);
  const stored = await storeLicence(actor, {
    number: form.text("licence-number"),
    file: file && new Uint8Array(await file.arrayBuffer()),
  });
  if (stored.ok) redirect("/host/organisation");
  const { problem } = stored;
  if (problem.kind === "not-allowed") notFound();
  if (problem.kind === "not-in-status") return changedMeanwhile(data);
  if (problem.kind === "limited") return failed(data, [limitedError(locale, problem)]);
  return failed(data, [
    ...organisationErrors(locale, problem.number ? [problem.number] : []),
    ...(problem.file ? [fileError(locale, problem.file)] : []),
  ]);
}

/** Whatever the outcome, the organisation's page says how it stands. */
export async function resubmitAction(): Promise<void> {
  const { actor } = await guard("organisation:own");
  await resubmitOrganisation(actor);
  redirect("/host/organisation");
}
