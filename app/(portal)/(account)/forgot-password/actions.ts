"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#components/form/form-state.ts";
import { forgotPassword } from "#lib/accounts/forgot-password.ts";
import { failed } from "../../form-action.ts";
import { clientAddress, currentLocale } from "../../request.ts";
import { emailError, limitedError, textOf } from "../account-texts.ts";

export async function forgotPasswordAction(_state: FormState, data: FormData): Promise<FormState> {
  const asked = await forgotPassword({
    email: textOf(data, "email"),
    clientAddress: await clientAddress(),
  });
  if (asked.ok) redirect("/forgot-password/sent");
  const locale = await currentLocale();
  const { problem } = asked;
  const error =
    problem.kind === "limited" ? limitedError(locale, problem) : emailError(locale, problem.email);
  return failed(data, [error]);
}
