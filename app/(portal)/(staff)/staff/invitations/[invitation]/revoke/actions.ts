"use server";

import { notFound, redirect } from "next/navigation";
import { revokeInvitation } from "#lib/invitations/revoke-invitation.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";

export async function revokeAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await guard("invitation:decide");
  const [id, text] = [form.text("id"), form.text("text")];
  const revoked = await revokeInvitation(actor, id, text);
  if (revoked.ok) redirect(`/staff/invitations/${id}`);
  const { kind, ...values } = revoked.problem;
  const t = translator(await currentLocale(), "invitations");
  switch (kind) {
    case "not-found":
      return notFound();
    case "not-in-status":
      return failed(data, [{ field: "", message: t("revoke.not-possible") }]);
    case "characters":
      return failed(data, [{ field: "text", message: t("revoke.characters") }]);
    default:
      return failed(data, [{ field: "text", message: t(`decision.problem.${kind}`, { ...values }) }]);
  }
}
