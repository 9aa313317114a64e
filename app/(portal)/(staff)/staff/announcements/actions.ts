"use server";

import { notFound, redirect } from "next/navigation";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { removeAnnouncement, saveAnnouncement } from "#lib/policy/announcements.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";

export async function saveAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await guard("announcement:edit");
  const t = translator(await currentLocale(), "announcements");
  const [from, until] = [form.date("from"), form.date("until")];
  if (!from.ok || !until.ok)
    return failed(data, [
      ...(from.ok ? [] : [{ field: "from", message: t("problem.from") }]),
      ...(until.ok ? [] : [{ field: "until", message: t("problem.until") }]),
    ]);
  const texts = {
    kk: form.text("kk"),
    ru: form.text("ru"),
    en: form.text("en"),
  };
  const saved = await saveAnnouncement(
    actor,
    { texts, from: from.value, until: until.value },
    form.text("announcement") || undefined,
  );
  if (saved.ok) redirect("/staff/announcements");
  const { problem } = saved;
  if (problem.kind === "not-found") notFound();
  if (problem.kind === "until") return failed(data, [{ field: "until", message: t("problem.until") }]);
  return failed(
    data,
    problem.languages.map((field) => ({ field, message: t("problem.text") })),
  );
}

/** One that is gone already is what was wanted. */
export async function removeAction(data: FormData): Promise<void> {
  const { actor } = await guard("announcement:edit");
  await removeAnnouncement(actor, formReader(data).text("announcement"));
  redirect("/staff/announcements");
}
