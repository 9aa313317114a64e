"use server";

import { redirect } from "next/navigation";
import { confirmByCode, confirmByLink } from "#lib/accounts/confirm-email.ts";
import { resendConfirmation } from "#lib/accounts/resend-confirmation.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentPending, enter, rememberPending } from "#lib/web/account-cookies.ts";
import { failed } from "#lib/web/form-action.ts";
import { clientAddress, currentLocale } from "#lib/web/request.ts";

export async function confirmCodeAction(_state: FormState, data: FormData): Promise<FormState> {
  const pending = await currentPending();
  if (!pending) redirect("/confirm");
  const confirmed = await confirmByCode(pending, formReader(data).text("code"));
  if (confirmed.ok) return enter(confirmed.value, pending.returnTo);
  const t = translator(await currentLocale(), "account");
  return failed(data, [{ field: "code", message: t(`confirm.${confirmed.problem}`) }]);
}

export async function confirmLinkAction(_state: FormState, data: FormData): Promise<FormState> {
  const pending = await currentPending();
  const confirmed = await confirmByLink(formReader(data).text("link"), pending);
  if (confirmed.ok && confirmed.value) return enter(confirmed.value, pending?.returnTo);
  if (confirmed.ok) redirect("/sign-in?done=confirmed");
  const t = translator(await currentLocale(), "account");
  return failed(data, [{ field: "", message: t(`confirm-link.${confirmed.problem}`) }]);
}

export async function resendAction(): Promise<void> {
  const pending = await currentPending();
  if (!pending) redirect("/confirm");
  const sent = await resendConfirmation(pending, await clientAddress());
  if (sent.ok) {
    await rememberPending(sent.value);
    redirect("/confirm?mail=sent");
  }
  redirect(sent.problem.kind === "gone" ? "/register" : "/confirm?mail=limited");
}
