"use server";

import { redirect } from "next/navigation";
import { bindInvitation } from "#lib/applications/bind-invitation.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { clientAddress } from "#lib/web/request.ts";
import { unusableQuery } from "./unusable-query.ts";

/** Looks an invitation up by its number and ties the draft to it. */
export async function findInvitationAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor, locale, application } = await guard("application:own", form.text("application"));
  const number = form.text("number").slice(0, 100);
  const t = translator(locale, "invitation");
  const error = (message: string) => failed(data, [{ field: "number", message }]);
  if (number.trim() === "") return error(t("required"));

  const page = `/applications/${application.id}`;
  const bound = await bindInvitation({
    actor,
    applicationId: application.id,
    number,
    address: await clientAddress(),
  });
  if (bound.ok) redirect(page);
  const { problem } = bound;
  switch (problem.kind) {
    case "too-many": {
      const minutes = Math.ceil(problem.retryAfterSeconds / 60);
      return error(translator(locale, "common")("too-many-attempts", { minutes }));
    }
    case "number": {
      const found = problem.problem;
      const values = found.reason === "invitation-number-length" ? { digits: found.digits } : undefined;
      return error(translator(locale, "rules")(`problem.${found.reason}`, values));
    }
    case "not-found":
      return error(t("not-found"));
    case "not-in-status":
      redirect(page);
      break;
    default:
      redirect(`${page}/invitation?${unusableQuery(problem)}`);
  }
}
