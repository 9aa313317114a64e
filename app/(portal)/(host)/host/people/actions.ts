"use server";

import { changeRole, leaveOrganisation, removeColleague } from "#lib/accounts/organisations/change-member.ts";
import { cancelInvite, inviteColleague } from "#lib/accounts/organisations/invite-colleague.ts";
import { emailError } from "#lib/accounts/problem-texts.ts";
import { ok, problem } from "#lib/domain/result.ts";
import { formAction, postAction } from "#lib/web/action.ts";

export const inviteAction = formAction({
  right: "people:manage",
  texts: "organisation",
  run: ({ actor, form, clientAddress }) =>
    inviteColleague(actor, { email: form.text("email"), role: form.text("role"), clientAddress }),
  done: "/host/people?done=invited",
  problem: (problem, { locale, t }) =>
    problem.kind === "already-member"
      ? { email: t("problem.email.already-member") }
      : {
          email: problem.email && emailError(locale, problem.email).message,
          role: problem.role && t("problem.role.missing"),
        },
});

export const cancelInviteAction = postAction({
  right: "people:manage",
  run: ({ actor, form }) => cancelInvite(actor, form.text("inviteId")),
  done: "/host/people",
});

/** Changes a colleague's role, or removes the colleague. */
export const changeMemberAction = formAction({
  right: "people:manage",
  texts: "organisation",
  read: ({ form, t }) => {
    const role = form.choice("role", ["MANAGER", "CLERK", "REMOVE"]);
    return role ? ok(role) : problem({ role: t("problem.role.missing") });
  },
  run: ({ actor, form }, role) =>
    role === "REMOVE"
      ? removeColleague(actor, form.text("userId"))
      : changeRole(actor, form.text("userId"), role),
  done: (_, { form }) => `/host/people?done=${form.text("role") === "REMOVE" ? "removed" : "changed"}`,
  problem: ({ kind }, { t }) => ({ role: t(`problem.${kind}`) }),
});

export const leaveAction = formAction({
  right: "organisation:own",
  texts: "organisation",
  redraws: "/host",
  run: ({ actor }) => leaveOrganisation(actor),
  done: "/host?done=left",
  problem: ({ kind }, { t }) => ({ "": t(`problem.${kind}`) }),
});
