"use server";

import { redirect } from "next/navigation";
import { enrolAndSignIn } from "#lib/accounts/second-factor/finish-sign-in.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { currentSecondStep, enter } from "#lib/web/account-cookies.ts";
import { writeCookie } from "#lib/web/cookie-jar.ts";
import { failed } from "#lib/web/form-action.ts";
import { currentLocale } from "#lib/web/request.ts";
import { recoveryCookie } from "../../recovery-cookie.ts";
import { enrolError } from "../../second-factor-errors.ts";

export async function enrolAction(_state: FormState, data: FormData): Promise<FormState> {
  const step = await currentSecondStep();
  if (!step) redirect("/sign-in");
  const enrolled = await enrolAndSignIn(step, formReader(data).text("code"));
  if (enrolled.ok) {
    await writeCookie(recoveryCookie, { codes: [...enrolled.value.recoveryCodes] });
    return enter(enrolled.value, "/account/security/recovery-codes");
  }
  if (enrolled.problem.kind === "gone") redirect("/sign-in");
  return failed(data, [enrolError(await currentLocale(), enrolled.problem)], ["code"]);
}
