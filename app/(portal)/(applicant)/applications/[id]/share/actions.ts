"use server";

import { notFound, redirect } from "next/navigation";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { createShare, maxLiveShares } from "#lib/visas/share/create-share.ts";
import { endShare } from "#lib/visas/share/end-share.ts";
import { shareLife } from "#lib/visas/share/share-lives.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";

/** Makes a code and shows it. */
export async function shareAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await guard("application:own");
  const id = form.text("application");
  const t = translator(await currentLocale(), "share");
  const hours = shareLife(form.text("hours"));
  if (hours === undefined) return failed(data, [{ field: "hours", message: t("error.life") }]);
  const created = await createShare(actor, id, hours);
  if (created.ok) redirect(`/applications/${id}/share?done=made`);
  if (created.problem.kind === "not-found") notFound();
  return failed(data, [{ field: "", message: t("error.too-many-codes", { count: maxLiveShares }) }]);
}

/** Ends a code at once. */
export async function endShareAction(data: FormData): Promise<void> {
  const form = formReader(data);
  const { actor } = await guard("application:own");
  const ended = await endShare(actor, form.text("share"));
  if (!ended.ok) notFound();
  redirect(`/applications/${encodeURIComponent(form.text("application"))}/share`);
}
