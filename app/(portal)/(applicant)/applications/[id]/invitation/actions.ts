"use server";

import { bindInvitation } from "#lib/applications/bind-invitation.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { formAction, type Refusal } from "#lib/web/action.ts";
import { unusableQuery } from "./unusable-query.ts";

/** Looks up an invitation by its number and binds the draft to it. */
export const findInvitationAction = formAction({
  right: "application:own",
  id: "application",
  texts: "invitation",
  read: ({ form, t }) => {
    const number = form.text("number").slice(0, 100);
    return number.trim() === "" ? problem({ number: t("required") }) : ok(number);
  },
  run: async ({ actor, application, clientAddress, locale, t }, number): Promise<Result<void, Refusal>> => {
    const bound = await bindInvitation({
      actor,
      applicationId: application.id,
      number,
      address: clientAddress,
    });
    if (bound.ok) return bound;
    const page = `/applications/${application.id}`;
    switch (bound.problem.kind) {
      case "too-many": {
        const minutes = Math.ceil(bound.problem.retryAfterSeconds / 60);
        return problem({ number: translator(locale, "common")("too-many-attempts", { minutes }) });
      }
      case "number": {
        const found = bound.problem.problem;
        const values = found.reason === "invitation-number-length" ? { digits: found.digits } : undefined;
        return problem({ number: translator(locale, "rules")(`problem.${found.reason}`, values) });
      }
      // An unknown number is an error of the field, not a page.
      case "not-found":
        return problem({ number: t("not-found") });
      case "not-in-status":
        return problem(page);
      default:
        return problem(`${page}/invitation?${unusableQuery(bound.problem)}`);
    }
  },
  done: (_, { application }) => `/applications/${application.id}`,
  problem: (told) => told,
});
