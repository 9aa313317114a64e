import type { Actor } from "#lib/accounts/actor.ts";
import { idCheckDigit } from "#lib/domain/id-number.ts";
import type { OrganisationKind } from "#lib/domain/organisation.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { type TypedRequest, typedRequest } from "#lib/invitations/request/fields.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Role } from "#lib/platform/db/types.ts";

let count = 0;

/** Somebody who acts as a role, and nothing more. */
export async function anActor(role: Role): Promise<Actor> {
  count += 1;
  const { id } = await db().user.create({
    data: { email: `person-${count}-${crypto.randomUUID()}@host.invalid`, role, passwordHash: "none" },
  });
  return { id, role, sessionId: crypto.randomUUID(), locale: "en" };
}

/** A manager of a confirmed organisation of its own. */
export async function aHost(kind: OrganisationKind = "COMPANY", confirmed = true): Promise<Actor> {
  const actor = await anActor("HOST");
  const stem = `4901400${String(1000 + count)}`;
  await db().organisation.create({
    data: {
      kind,
      idNumber: `${stem}${idCheckDigit(stem) ?? 0}`,
      name: `Test Host ${count} LLP`,
      address: { region: "71", kato: "710000000", locality: "", street: "Test Street", house: "1", flat: "" },
      phone: "+7 700 000 00 00",
      email: "office@host.invalid",
      ...(confirmed ? { status: "CONFIRMED", confirmedAt: new Date() } : {}),
      members: { create: { userId: actor.id, role: "MANAGER" } },
    },
  });
  return actor;
}

/** A request that keeps every rule today. */
export const aRequest = (change: Partial<Record<string, string>> = {}): TypedRequest => {
  const today = todayInAlmaty();
  return typedRequest({
    surname: "ERIKSSON",
    "given-names": "ANNA SPECIMEN",
    sex: "F",
    "birth-date": "12.08.1984",
    territory: "VN",
    "passport-number": "L8988901",
    "passport-expiry": addDays(today, 1500),
    purpose: "business",
    category: "B3",
    "first-day": addDays(today, 30),
    "last-day": addDays(today, 80),
    "stay-days": "14",
    region: "Astana",
    address: "Test Street 1",
    ...change,
  });
};
