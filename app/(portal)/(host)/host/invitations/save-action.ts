"use server";

import { notFound, redirect } from "next/navigation";
import { requestProblemText } from "#lib/invitations/request/problem-text.ts";
import { typedFrom } from "#lib/invitations/request/request-form.ts";
import { type SaveTarget, saveRequest } from "#lib/invitations/save-request.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { failed } from "#lib/web/form-action.ts";
import { saveInterruptedForm } from "#lib/web/interrupted-form.ts";
import { requireAskingHost } from "./acting-host.ts";

/** Saves one request and shows the group that it belongs to. */
export async function saveAction(_state: FormState, data: FormData): Promise<FormState> {
  await saveInterruptedForm(data);
  const { actor, locale } = await requireAskingHost();
  const t = translator(locale, "invitations");
  const typed = typedFrom(formReader(data));
  const wishesMail = formReader(data).flag("notify");
  if (wishesMail && typed["guest-email"].trim() === "") {
    return failed(data, [{ field: "guest-email", message: t("form.email-required") }]);
  }
  const saved = await saveRequest(actor, typed, targetOf(data));
  if (saved.ok) redirect(`/host/invitations/groups/${saved.value.groupId}?saved=1`);
  const found = saved.problem;
  switch (found.kind) {
    case "fields": {
      const policy = await policyOn(todayInAlmaty());
      return failed(
        data,
        found.problems.map((problem) => ({
          field: problem.field,
          message: requestProblemText(locale, policy, problem),
        })),
      );
    }
    case "not-editable":
      return failed(data, [{ field: "", message: t("form.not-editable") }]);
    case "too-many":
      return failed(data, [{ field: "", message: t("form.too-many", { max: found.max }) }]);
    case "not-found":
      return notFound();
    default:
      redirect("/host/invitations");
  }
}

function targetOf(data: FormData): SaveTarget {
  const form = formReader(data);
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
