"use server";

import { passwordError } from "#lib/accounts/problem-texts.ts";
import { acceptStaffInvite } from "#lib/accounts/staff/accept-invite.ts";
import { toSecondStep } from "#lib/web/account-cookies.ts";
import { formAction } from "#lib/web/action.ts";

export const acceptStaffInviteAction = formAction({
  right: "everyone",
  secret: ["password"],
  run: ({ form, locale }) => acceptStaffInvite(form.text("link"), form.text("password"), locale),
  done: (step) => toSecondStep(step),
  // Used, withdrawn or too old meanwhile: the link's page says so.
  problem: (problem, { form, locale }) =>
    problem.kind === "link"
      ? `/staff-invitation/${encodeURIComponent(form.text("link"))}`
      : [passwordError(locale, problem.password)],
});
