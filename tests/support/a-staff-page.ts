import type { Browser, Page } from "@playwright/test";
import type { Actor } from "#lib/accounts/actor.ts";
import { sessionCookieName } from "#lib/accounts/session-cookie.ts";
import { openSession } from "#lib/accounts/sessions.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Role } from "#lib/platform/db/types.ts";
import { anActor } from "./a-paid-application.ts";
import { enrolTestApp } from "./authenticator.ts";

export interface StaffPage<R extends Role = Role> {
  readonly actor: Actor<R>;
  readonly email: string;
  readonly page: Page;
}

/**
 * A browser without JavaScript in which a new member of staff with a role is signed in, with a second factor if
 * required.
 */
export async function aStaffPage<R extends Role>(
  browser: Browser,
  url: string,
  role: R,
): Promise<StaffPage<R>> {
  const actor = await anActor(role);
  if (role !== "APPLICANT") await enrolTestApp(actor.id);
  const { email } = await db().user.findUniqueOrThrow({ where: { id: actor.id } });
  const context = await browser.newContext({ baseURL: url, javaScriptEnabled: false, locale: "en" });
  await context.addCookies([{ name: sessionCookieName(url), value: await openSession(actor.id), url }]);
  return { actor, email, page: await context.newPage() };
}
