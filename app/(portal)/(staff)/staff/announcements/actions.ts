"use server";

import { notFound, redirect } from "next/navigation";
import { rolesThatMay } from "#lib/accounts/rights.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { removeAnnouncement, saveAnnouncement } from "#lib/policy/announcements.ts";
import { failed } from "#lib/web/form-action.ts";
import { currentLocale, requireActor } from "#lib/web/request.ts";
import { typedDate } from "../typed-date.ts";

const textOf = (data: FormData, name: string): string => String(data.get(name) ?? "");

export async function saveAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor(...rolesThatMay("announcement:edit"));
  const t = translator(await currentLocale(), "announcements");
  const [from, until] = [typedDate(data, "from"), typedDate(data, "until")];
  if (!from || !until)
    return failed(data, [
      ...(from ? [] : [{ field: "from", message: t("problem.from") }]),
      ...(until ? [] : [{ field: "until", message: t("problem.until") }]),
    ]);
  const texts = { kk: textOf(data, "kk"), ru: textOf(data, "ru"), en: textOf(data, "en") };
  const saved = await saveAnnouncement(
    actor,
    { texts, from, until },
    textOf(data, "announcement") || undefined,
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
  const actor = await requireActor(...rolesThatMay("announcement:edit"));
  await removeAnnouncement(actor, textOf(data, "announcement"));
  redirect("/staff/announcements");
}
