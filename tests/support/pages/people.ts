import { randomUUID } from "node:crypto";
import { linkText } from "#lib/accounts/email-tokens.ts";
import { noteDevice } from "#lib/accounts/own-sessions.ts";
import { newRecoveryCodes } from "#lib/accounts/second-factor/recovery-codes.ts";
import { secondStepCookie, secondStepOf } from "#lib/accounts/second-factor/second-step.ts";
import { openSession } from "#lib/accounts/sessions.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { recoveryCookie } from "../../../app/(portal)/(account)/recovery-cookie.ts";
import { anActor } from "../a-paid-application.ts";
import { enrolTestApp } from "../authenticator.ts";

/** Staff with and without an app, active and disabled, and an invited person. */
export async function staffInEveryState() {
  const supervisor = await anActor("SUPERVISOR");
  await enrolTestApp(supervisor.id);
  const colleague = await anActor("SENIOR_OFFICER");
  await enrolTestApp(colleague.id);
  for (const [browser, address] of [
    ["firefox windows", "203.0.113.*"],
    ["chrome android", "2001:db8:1::*"],
  ] as const) {
    await noteDevice(await openSession(colleague.id), { browser, address });
  }
  const beginner = await anActor("BORDER_OFFICER");
  const disabled = await anActor("AUDITOR");
  await db().user.update({ where: { id: disabled.id }, data: { disabledAt: now() } });
  const invite = await db().staffInvite.create({
    data: {
      email: `new.officer-${randomUUID().slice(0, 8)}@example.test`,
      role: "OFFICER",
      locale: "en",
      expiresAt: new Date(now().getTime() + 86_400_000),
    },
  });
  return {
    supervisor: supervisor.id,
    ids: { colleague: colleague.id, disabledColleague: disabled.id },
    invitation: `/staff-invitation/${linkText("JOIN_STAFF", invite.id)}`,
    cookies: {
      codeStep: await secondStep(colleague.id),
      enrolStep: await secondStep(beginner.id),
      recoveryCodes: {
        name: recoveryCookie.name(),
        value: (await recoveryCookie.encode({ codes: [...newRecoveryCodes()] })) ?? "",
      },
    },
  };
}

async function secondStep(userId: string) {
  const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
  return { name: secondStepCookie.name(), value: (await secondStepCookie.encode(secondStepOf(user))) ?? "" };
}
