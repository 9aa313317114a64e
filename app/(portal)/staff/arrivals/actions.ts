"use server";

import { notFound, redirect } from "next/navigation";
import type { FormState } from "#components/form/form-state.ts";
import { rolesThatMay } from "#lib/accounts/rights.ts";
import { confirmNotice } from "#lib/arrivals/confirm-notice.ts";
import { findByReceipt } from "#lib/arrivals/staff-lists.ts";
import { maxReasonLength, undoAsOfficer } from "#lib/arrivals/undo-notice.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "../../form-action.ts";
import { currentLocale, requireActor } from "../../request.ts";

const textIn = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
};

export async function findReceiptAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor(...rolesThatMay("arrival:read"));
  const id = await findByReceipt(actor, textIn(data, "number"));
  if (id) redirect(`/staff/arrivals/${id}`);
  const message = translator(await currentLocale(), "arrivals")("check.unknown");
  return failed(data, [{ field: "number", message }]);
}

/** Whatever the outcome, the notice's page says plainly how it stands now. */
export async function confirmAction(data: FormData): Promise<void> {
  const actor = await requireActor(...rolesThatMay("arrival:decide"));
  const id = textIn(data, "notice");
  const confirmed = await confirmNotice(actor, id);
  if (!confirmed.ok && confirmed.problem.kind === "not-found") notFound();
  redirect(`/staff/arrivals/${id}`);
}

export async function undoAction(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor(...rolesThatMay("arrival:decide"));
  const id = textIn(data, "notice");
  const undone = await undoAsOfficer(actor, id, textIn(data, "reason"));
  if (undone.ok) redirect(`/staff/arrivals/${id}`);
  const { kind } = undone.problem;
  if (kind === "not-found") notFound();
  const t = translator(await currentLocale(), "arrivals");
  return failed(data, [
    {
      field: kind === "not-possible" ? "" : "reason",
      message: t(`problem.${kind}`, { most: maxReasonLength }),
    },
  ]);
}
