"use server";

import { notFound, redirect } from "next/navigation";
import { admit } from "#lib/border/admit.ts";
import { recordExit } from "#lib/border/record-exit.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";
import { postedRecord } from "../../posted-record.ts";
import { recordErrors } from "../../record-errors.ts";

/** Whoever was faster at another desk stands in the errors: nothing is overwritten. */
export async function crossAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor } = await guard("border:check");
  const record = formReader(data).text("act") === "exit" ? recordExit : admit;
  const outcome = await record(actor, await postedRecord(data));
  if (outcome.ok) redirect(`/border?done=${outcome.value.kind}`);
  if (outcome.problem.kind === "not-found") notFound();
  return failed(data, await recordErrors(await currentLocale(), outcome.problem));
}
