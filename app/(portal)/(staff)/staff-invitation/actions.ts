"use server";

import { redirect } from "next/navigation";
import { passwordError } from "#lib/accounts/problem-texts.ts";
import { acceptStaffInvite } from "#lib/accounts/staff/accept-invite.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { toSecondStep } from "#lib/web/account-cookies.ts";
import { failed } from "#lib/web/form-action.ts";
import { currentLocale } from "#lib/web/request.ts";

export async function acceptStaffInviteAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const locale = await currentLocale();
  const link = form.text("link");
  const accepted = await acceptStaffInvite(link, form.text("password"), locale);
  if (accepted.ok) return toSecondStep(accepted.value);
  // Used, taken back or too old meanwhile: the link's page says so.
  if (accepted.problem.kind === "link") redirect(`/staff-invitation/${encodeURIComponent(link)}`);
  return failed(data, [passwordError(locale, accepted.problem.password)], ["password"]);
}
