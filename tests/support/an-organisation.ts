import { randomInt, randomUUID } from "node:crypto";
import type { Actor } from "#lib/accounts/actor.ts";
import { hostTerms } from "#lib/accounts/organisations/search-terms.ts";
import type { Address } from "#lib/domain/address.ts";
import { idCheckDigit } from "#lib/domain/id-number.ts";
import type { OrganisationKind } from "#lib/domain/organisation.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { MembershipRole, Organisation, Property } from "#lib/platform/db/types.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { anActor } from "./a-paid-application.ts";

/** A synthetic BIN (registered in 2049) or IIN (born in 2049) with a right check digit. */
export function aNumber(kind: "BIN" | "IIN" = "BIN"): string {
  for (;;) {
    const stem = `4901${kind === "BIN" ? "4" : "0"}${String(randomInt(1_000_000)).padStart(6, "0")}`;
    const digit = idCheckDigit(stem);
    if (digit !== undefined) return stem + digit;
  }
}

export const sampleAddress: Address = {
  region: "71",
  kato: "711110000",
  locality: "",
  street: "Specimen street",
  house: "1",
  flat: "",
};

/** An organisation; confirmed by default. */
export async function anOrganisation(
  wishes: { kind?: OrganisationKind; name?: string; confirmed?: boolean } = {},
): Promise<Organisation> {
  const { kind = "COMPANY", name = "SPECIMEN HOST LLP", confirmed = true } = wishes;
  const idNumber = aNumber(kind === "INDIVIDUAL" ? "IIN" : "BIN");
  return db().organisation.create({
    data: {
      kind,
      name,
      idNumber,
      searchTerms: hostTerms({ name, idNumber }),
      address: { ...sampleAddress },
      phone: "+77000000000",
      email: `${randomUUID()}@example.test`,
      contactName: "SPECIMEN CONTACT",
      status: confirmed ? "CONFIRMED" : "NEW",
      confirmedAt: confirmed ? now() : null,
    },
  });
}

export interface HostUser {
  readonly actor: Actor<"HOST">;
  readonly organisationId: string;
}

/** A signed-in host of an organisation; by default the manager of a new, confirmed one. */
export async function aHostUser(
  wishes: { organisationId?: string; role?: MembershipRole; locale?: Locale } = {},
): Promise<HostUser> {
  const actor = await anActor("HOST", wishes.locale);
  const organisationId = wishes.organisationId ?? (await anOrganisation()).id;
  await db().membership.create({
    data: { userId: actor.id, organisationId, role: wishes.role ?? "MANAGER" },
  });
  return { actor, organisationId };
}

/** A property of an organisation, with an address of its own. */
export const aProperty = (organisationId: string, name = "SPECIMEN HOTEL"): Promise<Property> =>
  db().property.create({ data: { organisationId, name, address: { ...sampleAddress, house: "2" } } });
