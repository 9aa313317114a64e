"use server";

import { ownPath } from "#lib/accounts/own-path.ts";
import { emailError, passwordError } from "#lib/accounts/problem-texts.ts";
import { register } from "#lib/accounts/register.ts";
import { currentPending, rememberPending } from "#lib/web/account-cookies.ts";
import { formAction } from "#lib/web/action.ts";

export const registerAction = formAction({
  right: "everyone",
  secret: ["password"],
  run: async ({ form, locale, clientAddress }) =>
    register({
      email: form.text("email"),
      password: form.text("password"),
      role: form.text("as") === "host" ? "HOST" : "APPLICANT",
      locale,
      clientAddress,
      insteadOf: await currentPending(),
    }),
  done: async (pending, { form }) => {
    await rememberPending({ ...pending, returnTo: ownPath(form.text("return")) });
    return "/confirm";
  },
  problem: ({ email, password }, { locale }) => [
    ...(email ? [emailError(locale, email)] : []),
    ...(password ? [passwordError(locale, password)] : []),
  ],
});
