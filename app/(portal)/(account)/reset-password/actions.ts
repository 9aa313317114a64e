"use server";

import { passwordError } from "#lib/accounts/problem-texts.ts";
import { resetPassword } from "#lib/accounts/reset-password.ts";
import { leave } from "#lib/web/account-cookies.ts";
import { formAction } from "#lib/web/action.ts";

export const resetPasswordAction = formAction({
  right: "everyone",
  texts: "account",
  secret: ["password"],
  run: ({ form }) => resetPassword(form.text("link"), form.text("password")),
  done: async () => {
    await leave();
    return "/sign-in?done=password-changed";
  },
  problem: (problem, { locale, t }) =>
    problem.kind === "password"
      ? [passwordError(locale, problem.password)]
      : { "": t("reset-password.link") },
});
