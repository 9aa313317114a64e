"use server";

import { redirect } from "next/navigation";
import { ownPath } from "#lib/accounts/own-path.ts";
import { emailError, limitedError, passwordError } from "#lib/accounts/problem-texts.ts";
import { signIn } from "#lib/accounts/sign-in.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { enter, rememberPending, toSecondStep } from "#lib/web/account-cookies.ts";
import { failed } from "#lib/web/form-action.ts";
import { clientAddress, currentLocale } from "#lib/web/request.ts";

export async function signInAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const locale = await currentLocale();
  const email = form.text("email");
  const password = form.text("password");
  const missing = [
    ...(email.trim() === "" ? [emailError(locale, "missing")] : []),
    ...(password === "" ? [passwordError(locale, "missing")] : []),
  ];
  if (missing.length > 0) return failed(data, missing, ["password"]);
  const returnTo = ownPath(form.text("return"));
  const outcome = await signIn({ email, password, clientAddress: await clientAddress() });
  if (outcome.ok) return enter(outcome.value, returnTo);
  const { problem } = outcome;
  switch (problem.kind) {
    case "unconfirmed":
      await rememberPending({ ...problem.pending, returnTo });
      redirect("/confirm");
      break;
    case "second-step":
      return toSecondStep({ ...problem.step, returnTo });
    case "limited":
      return failed(data, [limitedError(locale, problem)], ["password"]);
    case "wrong": {
      const message = translator(locale, "account")("sign-in.wrong");
      return failed(data, [{ field: "email", message }], ["password"]);
    }
  }
}
