"use server";

import { redirect } from "next/navigation";
import { ownPath } from "#lib/accounts/own-path.ts";
import { emailError, limitedError, passwordError } from "#lib/accounts/problem-texts.ts";
import { register } from "#lib/accounts/register.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { currentPending, rememberPending } from "#lib/web/account-cookies.ts";
import { failed } from "#lib/web/form-action.ts";
import { clientAddress, currentLocale } from "#lib/web/request.ts";

export async function registerAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const locale = await currentLocale();
  const registered = await register({
    email: form.text("email"),
    password: form.text("password"),
    role: form.text("as") === "host" ? "HOST" : "APPLICANT",
    locale,
    clientAddress: await clientAddress(),
    insteadOf: await currentPending(),
  });
  if (!registered.ok) {
    const { problem } = registered;
    const errors =
      problem.kind === "limited"
        ? [limitedError(locale, problem)]
        : [
            ...(problem.email ? [emailError(locale, problem.email)] : []),
            ...(problem.password ? [passwordError(locale, problem.password)] : []),
          ];
    return failed(data, errors, ["password"]);
  }
  await rememberPending({ ...registered.value, returnTo: ownPath(form.text("return")) });
  redirect("/confirm");
}
