"use server";

import { emailError } from "#lib/accounts/problem-texts.ts";
import {
  changeStaffRole,
  closeStaffSessions,
  disableStaff,
  enableStaff,
  resetSecondFactor,
} from "#lib/accounts/staff/change-staff.ts";
import {
  inviteStaff,
  type ResendInviteProblem,
  resendStaffInvite,
  withdrawStaffInvite,
} from "#lib/accounts/staff/invite-staff.ts";
import type { StaffProblem } from "#lib/accounts/staff/staff-change.ts";
import type { Result } from "#lib/domain/result.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import { formAction, postAction } from "#lib/web/action.ts";

export const inviteStaffAction = formAction({
  right: "staff:manage",
  texts: "staff-accounts",
  run: ({ actor, form, clientAddress }) =>
    inviteStaff(actor, { email: form.text("email"), role: form.text("role"), clientAddress }),
  done: "/staff/people?done=invited",
  problem: (problem, { locale, t }) =>
    problem.kind === "has-account"
      ? { email: t("invite.has-account") }
      : {
          email: problem.email && emailError(locale, problem.email).message,
          role: problem.role && t("invite.role-missing"),
        },
});

export const resendInviteAction = postAction({
  right: "staff:manage",
  run: ({ actor, form, clientAddress }) => resendStaffInvite(actor, form.text("inviteId"), clientAddress),
  done: (sent) => `/staff/people?done=${sent.ok ? "invited" : afterResend(sent.problem)}`,
});

const afterResend = ({ kind }: ResendInviteProblem): string =>
  kind === "limited" || kind === "has-account" ? kind : "";

export const withdrawInviteAction = postAction({
  right: "staff:manage",
  run: ({ actor, form }) => withdrawStaffInvite(actor, form.text("inviteId")),
  done: "/staff/people?done=withdrawn",
});

export const changeRoleAction = postAction({
  right: "staff:manage",
  run: ({ actor, form }) => changeStaffRole(actor, form.text("person"), form.text("role")),
  done: toPerson("role"),
});

export const disableAction = postAction({
  right: "staff:manage",
  run: ({ actor, form }) => disableStaff(actor, form.text("person")),
  done: toPerson("disabled"),
});

export const enableAction = postAction({
  right: "staff:manage",
  run: ({ actor, form }) => enableStaff(actor, form.text("person")),
  done: toPerson("enabled"),
});

export const resetFactorAction = postAction({
  right: "staff:manage",
  run: ({ actor, form }) => resetSecondFactor(actor, form.text("person")),
  done: toPerson("reset"),
});

/** Ends one session of a person, or all of them. */
export const closeStaffSessionAction = postAction({
  right: "session:revoke",
  run: ({ actor, form }) => closeStaffSessions(actor, form.text("person"), form.texts("sessionId")[0]),
  done: toPerson("signed-out"),
});

/** The address of the person's page, which shows the outcome. */
function toPerson(done: string) {
  return (outcome: Result<undefined, StaffProblem>, { form }: { readonly form: FormReader }): string => {
    const said = outcome.ok ? `done=${done}` : `problem=${outcome.problem.kind}`;
    return `/staff/people/${encodeURIComponent(form.text("person"))}?${said}`;
  };
}
