"use server";

import { redirect } from "next/navigation";
import { forgotPassword } from "#lib/accounts/forgot-password.ts";
import { emailError, limitedError } from "#lib/accounts/problem-texts.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { failed } from "#lib/web/form-action.ts";
import { clientAddress, currentLocale } from "#lib/web/request.ts";

export async function forgotPasswordAction(_state: FormState, data: FormData): Promise<FormState> {
  const asked = await forgotPassword({
    email: formReader(data).text("email"),
    clientAddress: await clientAddress(),
  });
  if (asked.ok) redirect("/forgot-password/sent");
  const locale = await currentLocale();
  const { problem } = asked;
  const error =
    problem.kind === "limited" ? limitedError(locale, problem) : emailError(locale, problem.email);
  return failed(data, [error]);
}
