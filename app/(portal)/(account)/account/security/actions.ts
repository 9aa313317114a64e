"use server";

import { notFound, redirect } from "next/navigation";
import { closeOtherSessions, closeOwnSession } from "#lib/accounts/own-sessions.ts";
import { renewRecoveryCodes, replaceAuthenticator } from "#lib/accounts/second-factor/own-factor.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { clearCookie, writeCookie } from "#lib/web/cookie-jar.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";
import { recoveryCookie } from "../../recovery-cookie.ts";
import { codeError, enrolError } from "../../second-factor-errors.ts";

export async function closeSessionAction(data: FormData): Promise<void> {
  const { actor } = await guard("account:own");
  await closeOwnSession(actor, formReader(data).text("sessionId"));
  redirect("/account/security?done=closed");
}

export async function closeOthersAction(): Promise<void> {
  const { actor } = await guard("account:own");
  await closeOtherSessions(actor);
  redirect("/account/security?done=others");
}

export async function replaceAuthenticatorAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor, locale } = await guard("factor:own");
  const replaced = await replaceAuthenticator(actor, {
    current: form.text("current"),
    code: form.text("code"),
  });
  if (replaced.ok) {
    await writeCookie(recoveryCookie, { codes: [...replaced.value] });
    redirect("/account/security/recovery-codes");
  }
  const { problem } = replaced;
  if (problem.kind === "not-staff") notFound();
  const error =
    problem.kind === "current" ? codeError(locale, problem.current, "current") : enrolError(locale, problem);
  return failed(data, [error], ["code", "current"]);
}

export async function renewCodesAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor } = await guard("factor:own");
  const renewed = await renewRecoveryCodes(actor, formReader(data).text("code"));
  if (!renewed.ok) return failed(data, [codeError(await currentLocale(), renewed.problem)], ["code"]);
  await writeCookie(recoveryCookie, { codes: [...renewed.value] });
  redirect("/account/security/recovery-codes");
}

export async function codesSavedAction(): Promise<void> {
  await guard("factor:own");
  await clearCookie(recoveryCookie);
  redirect("/account/security?done=kept");
}
