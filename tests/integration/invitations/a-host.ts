import type { Actor } from "#lib/accounts/actor.ts";
import { hostTerms } from "#lib/accounts/organisations/search-terms.ts";
import { idCheckDigit } from "#lib/domain/id-number.ts";
import type { OrganisationKind } from "#lib/domain/organisation.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { anActor } from "../../support/a-paid-application.ts";

let count = 0;

/** A manager of a confirmed organisation of its own. */
export async function aHost(kind: OrganisationKind = "COMPANY", confirmed = true): Promise<Actor<"HOST">> {
  const actor = await anActor("HOST");
  count += 1;
  const stem = `${kind === "INDIVIDUAL" ? "9001010" : "4901400"}${String(1000 + count)}`;
  const identity = { idNumber: `${stem}${idCheckDigit(stem) ?? 0}`, name: `Test Host ${count} LLP` };
  await db().organisation.create({
    data: {
      kind,
      ...identity,
      searchTerms: hostTerms(identity),
      address: { region: "71", kato: "710000000", locality: "", street: "Test Street", house: "1", flat: "" },
      phone: "+7 700 000 00 00",
      email: "office@host.invalid",
      ...(confirmed ? { status: "CONFIRMED", confirmedAt: now() } : {}),
      members: { create: { userId: actor.id, role: "MANAGER" } },
    },
  });
  return actor;
}
