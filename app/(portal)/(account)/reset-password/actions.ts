"use server";

import { redirect } from "next/navigation";
import { passwordError } from "#lib/accounts/problem-texts.ts";
import { resetPassword } from "#lib/accounts/reset-password.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { leave } from "#lib/web/account-cookies.ts";
import { failed } from "#lib/web/form-action.ts";
import { currentLocale } from "#lib/web/request.ts";

export async function resetPasswordAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const reset = await resetPassword(form.text("link"), form.text("password"));
  if (reset.ok) {
    await leave();
    redirect("/sign-in?done=password-changed");
  }
  const locale = await currentLocale();
  const { problem } = reset;
  const error =
    problem.kind === "password"
      ? passwordError(locale, problem.password)
      : { field: "", message: translator(locale, "account")("reset-password.link") };
  return failed(data, [error], ["password"]);
}
