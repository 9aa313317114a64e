"use server";

import { notFound, redirect } from "next/navigation";
import { refuseEntry } from "#lib/border/refuse-entry.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";
import { postedRecord } from "../../../posted-record.ts";
import { recordErrors } from "../../../record-errors.ts";

export async function refuseEntryAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor } = await guard("border:check");
  const outcome = await refuseEntry(actor, await postedRecord(data), formReader(data).text("ground"));
  if (outcome.ok) redirect(`/border?done=${outcome.value.kind}`);
  if (outcome.problem.kind === "not-found") notFound();
  return failed(data, await recordErrors(await currentLocale(), outcome.problem));
}
