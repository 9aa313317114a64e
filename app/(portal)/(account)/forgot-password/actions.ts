"use server";

import { forgotPassword } from "#lib/accounts/forgot-password.ts";
import { emailError } from "#lib/accounts/problem-texts.ts";
import { formAction } from "#lib/web/action.ts";

export const forgotPasswordAction = formAction({
  right: "everyone",
  run: ({ form, clientAddress }) => forgotPassword({ email: form.text("email"), clientAddress }),
  done: "/forgot-password/sent",
  problem: ({ email }, { locale }) => [emailError(locale, email)],
});
