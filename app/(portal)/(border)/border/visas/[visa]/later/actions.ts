"use server";

import { notFound, redirect } from "next/navigation";
import { admit } from "#lib/border/admit.ts";
import { recordExit } from "#lib/border/record-exit.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FieldError, FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { postedRecord } from "../../../posted-record.ts";
import { recordErrors } from "../../../record-errors.ts";
import { parseMoment } from "./parse-moment.ts";

const recorders = { ENTRY: admit, EXIT: recordExit } as const;

export async function recordLaterAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor, locale } = await guard("border:check");
  const t = translator(locale, "border");
  const kind = formReader(data).choice("kind", ["ENTRY", "EXIT"]);
  const moment = parseMoment(data);
  const errors: FieldError[] = [];
  if (kind === undefined) errors.push({ field: "kind", message: t("later.kind-missing") });
  if (!moment.ok) {
    errors.push(...moment.problem.map(({ field, key }) => ({ field, message: t(`later.${key}`) })));
  }
  if (kind === undefined || !moment.ok) return failed(data, errors);
  const outcome = await recorders[kind](actor, { ...(await postedRecord(data)), at: moment.value });
  if (outcome.ok) redirect(`/border?done=${outcome.value.kind}`);
  if (outcome.problem.kind === "not-found") notFound();
  return failed(data, await recordErrors(locale, outcome.problem));
}
