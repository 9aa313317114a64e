import { hashPassword } from "#lib/accounts/password.ts";
import { register } from "#lib/accounts/register.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Mail, User } from "#lib/platform/db/types.ts";
import { expectOk } from "../../support/outcomes.ts";

export const password = "blue mountain lake";
export const clientAddress = "192.0.2.1";

/** A person with a confirmed address, with the given values. */
export async function aPerson(email: string, values: Partial<User> = {}): Promise<User> {
  return db().user.create({
    data: { email, passwordHash: await hashPassword(password), emailConfirmedAt: now(), ...values },
  });
}

/** A person who has registered but not confirmed yet. */
export async function aRegistration(email: string) {
  return expectOk(await register({ email, password, locale: "en", clientAddress }));
}

/** Templates of the mails enqueued for an address, oldest first. */
export async function templatesTo(recipient: string): Promise<string[]> {
  return (await mailsTo(recipient)).map((mail) => mail.template);
}

export const mailsTo = (recipient: string): Promise<Mail[]> =>
  db().mail.findMany({ where: { recipient }, orderBy: { createdAt: "asc" } });

/** The recorded audit actions, in order. */
export async function actions(): Promise<string[]> {
  const events = await db().auditEvent.findMany({ orderBy: { id: "asc" } });
  return events.map((event) => event.action);
}
