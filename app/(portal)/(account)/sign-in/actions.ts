"use server";

import { ownPath } from "#lib/accounts/own-path.ts";
import { emailError, passwordError } from "#lib/accounts/problem-texts.ts";
import { signIn } from "#lib/accounts/sign-in.ts";
import { ok, problem } from "#lib/domain/result.ts";
import { enter, rememberPending, toSecondStep } from "#lib/web/account-cookies.ts";
import { formAction } from "#lib/web/action.ts";

export const signInAction = formAction({
  right: "everyone",
  texts: "account",
  secret: ["password"],
  read: ({ form, locale }) => {
    const [email, password] = [form.text("email"), form.text("password")];
    const missing = [
      ...(email.trim() === "" ? [emailError(locale, "missing")] : []),
      ...(password === "" ? [passwordError(locale, "missing")] : []),
    ];
    return missing.length > 0 ? problem(missing) : ok({ email, password });
  },
  run: ({ clientAddress }, typed) => signIn({ ...typed, clientAddress }),
  done: (signedIn, { form }) => enter(signedIn, ownPath(form.text("return"))),
  problem: async (unfinished, { form, t }) => {
    const returnTo = ownPath(form.text("return"));
    if (unfinished.kind === "second-step") return toSecondStep({ ...unfinished.step, returnTo });
    if (unfinished.kind === "wrong") return { email: t("sign-in.wrong") };
    await rememberPending({ ...unfinished.pending, returnTo });
    return "/confirm";
  },
});
