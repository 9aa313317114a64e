"use server";

import { notFound, redirect } from "next/navigation";
import { emailError, limitedError } from "#lib/accounts/problem-texts.ts";
import {
  changeStaffRole,
  closeStaffSessions,
  disableStaff,
  enableStaff,
  resetSecondFactor,
} from "#lib/accounts/staff/change-staff.ts";
import {
  inviteStaff,
  resendStaffInvite,
  type StaffInviteProblem,
  withdrawStaffInvite,
} from "#lib/accounts/staff/invite-staff.ts";
import type { StaffProblem } from "#lib/accounts/staff/staff-change.ts";
import type { Result } from "#lib/domain/result.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormState } from "#lib/platform/forms/form-state.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { clientAddress } from "#lib/web/request.ts";

export async function inviteStaffAction(_state: FormState, data: FormData): Promise<FormState> {
  const form = formReader(data);
  const { actor, locale } = await guard("staff:manage");
  const invited = await inviteStaff(actor, {
    email: form.text("email"),
    role: form.text("role"),
    clientAddress: await clientAddress(),
  });
  if (invited.ok) redirect("/staff/people?done=invited");
  const t = translator(locale, "staff-accounts");
  const { problem } = invited;
  switch (problem.kind) {
    case "not-allowed":
      return notFound();
    case "limited":
      return failed(data, [limitedError(locale, problem)]);
    case "has-account":
      return failed(data, [{ field: "email", message: t("invite.has-account") }]);
    case "invalid":
      return failed(data, [
        ...(problem.email ? [emailError(locale, problem.email)] : []),
        ...(problem.role ? [{ field: "role", message: t("invite.role-missing") }] : []),
      ]);
  }
}

export async function resendInviteAction(data: FormData): Promise<void> {
  const { actor } = await guard("staff:manage");
  const sent = await resendStaffInvite(actor, formReader(data).text("inviteId"), await clientAddress());
  redirect(`/staff/people?done=${sent.ok ? "invited" : afterResend(sent.problem)}`);
}

const afterResend = ({ kind }: StaffInviteProblem): string =>
  kind === "limited" || kind === "has-account" ? kind : "";

export async function withdrawInviteAction(data: FormData): Promise<void> {
  const { actor } = await guard("staff:manage");
  await withdrawStaffInvite(actor, formReader(data).text("inviteId"));
  redirect("/staff/people?done=withdrawn");
}

const manager = async () => (await guard("staff:manage")).actor;

export async function changeRoleAction(data: FormData): Promise<void> {
  const form = formReader(data);
  const person = form.text("person");
  after(person, "role", await changeStaffRole(await manager(), person, form.text("role")));
}

export async function disableAction(data: FormData): Promise<void> {
  const person = formReader(data).text("person");
  after(person, "disabled", await disableStaff(await manager(), person));
}

export async function enableAction(data: FormData): Promise<void> {
  const person = formReader(data).text("person");
  after(person, "enabled", await enableStaff(await manager(), person));
}

export async function resetFactorAction(data: FormData): Promise<void> {
  const person = formReader(data).text("person");
  after(person, "reset", await resetSecondFactor(await manager(), person));
}

export async function closeStaffSessionAction(data: FormData): Promise<void> {
  const form = formReader(data);
  const { actor } = await guard("session:revoke");
  const person = form.text("person");
  const session = data.has("sessionId") ? form.text("sessionId") : undefined;
  after(person, "signed-out", await closeStaffSessions(actor, person, session));
}

/** Back to the person's page, which says what was done or why it was not. */
function after(person: string, done: string, outcome: Result<undefined, StaffProblem>): never {
  if (!outcome.ok && outcome.problem.kind === "not-found") notFound();
  const said = outcome.ok ? `done=${done}` : `problem=${outcome.problem.kind}`;
  redirect(`/staff/people/${person}?${said}`);
}
