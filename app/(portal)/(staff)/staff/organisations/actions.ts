"use server";

import { notFound, redirect } from "next/navigation";
import { confirmHost, returnHost, returnTextLength } from "#lib/accounts/organisations/review/decide-host.ts";
import { releaseHost } from "#lib/accounts/organisations/review/release-host.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";

const seen = (data: FormData) => ({
  id: formReader(data).text("id"),
  version: formReader(data).text("version"),
});

const changedMeanwhile = (id: string): never =>
  redirect(`/staff/organisations/${encodeURIComponent(id)}?changed=yes`);

export async function confirmHostAction(data: FormData): Promise<void> {
  const { actor } = await guard("organisation:confirm");
  const { id, version } = seen(data);
  const confirmed = await confirmHost(actor, { id, version });
  if (confirmed.ok) redirect(`/staff/organisations/${id}`);
  if (confirmed.problem.kind === "not-found") notFound();
  changedMeanwhile(id);
}

export async function returnHostAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await guard("organisation:confirm");
  const { id, version } = seen(data);
  const returned = await returnHost(
    actor,
    { id, version },
    { reasons: form.texts("reasons"), text: form.text("text") },
  );
  if (returned.ok) redirect(`/staff/organisations/${id}`);
  const { problem } = returned;
  if (problem.kind === "not-found") notFound();
  if (problem.kind === "not-in-status") return changedMeanwhile(id);
  const t = translator(await currentLocale(), "organisation");
  return failed(data, [
    ...(problem.reasons ? [{ field: "reasons", message: t("problem.reasons.missing") }] : []),
    ...(problem.text
      ? [{ field: "text", message: t(`problem.text.${problem.text}`, returnTextLength) }]
      : []),
  ]);
}

export async function releaseHostAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor } = await guard("organisation:confirm");
  const { id, version } = seen(data);
  const released = await releaseHost(actor, { id, version }, formReader(data).text("text"));
  if (released.ok) redirect(`/staff/organisations/${id}`);
  const { problem } = released;
  if (problem.kind === "not-found") notFound();
  if (problem.kind === "not-in-status") return changedMeanwhile(id);
  const t = translator(await currentLocale(), "organisation");
  if (problem.kind !== "invalid") return failed(data, [{ field: "", message: t("release.has-invitations") }]);
  const text = problem.text === "too-short" ? "release.too-short" : `problem.text.${problem.text}`;
  return failed(data, [{ field: "text", message: t(text, returnTextLength) }]);
}
