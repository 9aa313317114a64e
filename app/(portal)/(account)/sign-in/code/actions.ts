"use server";

import { redirect } from "next/navigation";
import { signInByCode } from "#lib/accounts/second-factor/finish-sign-in.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { currentSecondStep, enter } from "#lib/web/account-cookies.ts";
import { failed } from "#lib/web/form-action.ts";
import { currentLocale } from "#lib/web/request.ts";
import { codeError } from "../../second-factor-errors.ts";

export async function signInByCodeAction(_state: FormState, data: FormData): Promise<FormState> {
  const step = await currentSecondStep();
  if (!step) redirect("/sign-in");
  const outcome = await signInByCode(step, formReader(data).text("code"));
  if (outcome.ok) {
    const usedRecoveryCode = outcome.value.codesLeft !== undefined;
    return enter(outcome.value, usedRecoveryCode ? "/account/security?done=recovery" : step.returnTo);
  }
  if (outcome.problem.kind === "gone") redirect("/sign-in");
  return failed(data, [codeError(await currentLocale(), outcome.problem)], ["code"]);
}
