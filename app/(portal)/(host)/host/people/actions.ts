"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import {
  changeRole,
  leaveOrganisation,
  type MemberProblem,
  removeColleague,
} from "#lib/accounts/organisations/change-member.ts";
import { cancelInvite, inviteColleague, roleOf } from "#lib/accounts/organisations/invite-colleague.ts";
import { emailError, limitedError } from "#lib/accounts/problem-texts.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { clientAddress, currentLocale } from "#lib/web/request.ts";

export async function inviteAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor, locale } = await guard("organisation:own");
  const invited = await inviteColleague(actor, {
    email: form.text("email"),
    role: form.text("role"),
    clientAddress: await clientAddress(),
  });
  if (invited.ok) redirect("/host/people?done=invited");
  const t = translator(locale, "organisation");
  const { problem } = invited;
  if (problem.kind === "not-allowed") notFound();
  if (problem.kind === "limited") return failed(data, [limitedError(locale, problem)]);
  if (problem.kind === "already-member") {
    return failed(data, [{ field: "email", message: t("problem.email.already-member") }]);
  }
  return failed(data, [
    ...(problem.email ? [emailError(locale, problem.email)] : []),
    ...(problem.role ? [{ field: "role", message: t("problem.role.missing") }] : []),
  ]);
}

export async function cancelInviteAction(data: FormData): Promise<void> {
  const { actor } = await guard("organisation:own");
  await cancelInvite(actor, formReader(data).text("inviteId"));
  redirect("/host/people");
}

export async function changeMemberAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor } = await guard("organisation:own");
  const userId = form.text("userId");
  const wish = form.text("role");
  if (wish === "REMOVE") {
    const removed = await removeColleague(actor, userId);
    if (!removed.ok) return notChanged(data, removed.problem);
    redirect("/host/people?done=removed");
  }
  const role = roleOf(wish);
  if (!role) {
    const t = translator(await currentLocale(), "organisation");
    return failed(data, [{ field: "role", message: t("problem.role.missing") }]);
  }
  const changed = await changeRole(actor, userId, role);
  if (!changed.ok) return notChanged(data, changed.problem);
  redirect("/host/people?done=changed");
}

export async function leaveAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor } = await guard("organisation:own");
  const left = await leaveOrganisation(actor);
  if (!left.ok) return notChanged(data, left.problem, "");
  revalidatePath("/host", "layout");
  redirect("/host?done=left");
}

async function notChanged(data: FormData, problem: MemberProblem, field = "role"): Promise<FormState> {
  if (problem.kind !== "last-manager") notFound();
  const t = translator(await currentLocale(), "organisation");
  return failed(data, [{ field, message: t("problem.last-manager") }]);
}
