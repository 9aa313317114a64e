"use server";

import { ok, problem } from "#lib/domain/result.ts";
import { requestProblemText } from "#lib/invitations/request/problem-text.ts";
import { typedFrom } from "#lib/invitations/request/request-form.ts";
import { type SaveTarget, saveRequest } from "#lib/invitations/save-request.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { formAction } from "#lib/web/action.ts";

/** Saves one request and shows its group. */
export const saveAction = formAction({
  right: "invitation:request",
  texts: "invitations",
  kept: true,
  read: ({ form, t }) => {
    const typed = typedFrom(form);
    return form.flag("notify") && typed["guest-email"].trim() === ""
      ? problem({ "guest-email": t("form.email-required") })
      : ok(typed);
  },
  run: ({ actor, form }, typed) => saveRequest(actor, typed, targetOf(form)),
  done: ({ groupId }) => `/host/invitations/groups/${groupId}?saved=1`,
  problem: async (found, { locale, t }) => {
    switch (found.kind) {
      case "fields": {
        const policy = await policyOn(todayInAlmaty());
        return found.problems.map((problem) => ({
          field: problem.field,
          message: requestProblemText(locale, policy, problem),
        }));
      }
      case "not-editable":
        return { "": t("form.not-editable") };
      case "too-many":
        return { "": t("form.too-many", { max: found.max }) };
      default:
        return "/host/invitations";
    }
  },
});

function targetOf(form: FormReader): SaveTarget {
  const id = form.text("id");
  switch (form.text("target")) {
    case "group":
      return { kind: "group", groupId: id };
    case "row":
      return { kind: "row", rowId: id };
    case "invitation":
      return { kind: "invitation", invitationId: id };
    default:
      return { kind: "new" };
  }
}
