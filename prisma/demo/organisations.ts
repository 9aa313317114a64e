import { hostTerms } from "#lib/accounts/organisations/search-terms.ts";
import type { Address } from "#lib/domain/address.ts";
import { idCheckDigit } from "#lib/domain/id-number.ts";
import type { Purpose } from "#lib/domain/policy.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { OrganisationKind, OrganisationStatus } from "#lib/platform/db/types.ts";
import { demoHostEmail, demoHotelEmail } from "./accounts.ts";

interface DemoHost {
  readonly kind: OrganisationKind;
  /** The first eleven digits of a BIN with the registration year 2049, which no real entity has. */
  readonly stem: string;
  readonly name: string;
  readonly address: Address;
}

interface DemoOrganisation extends DemoHost {
  readonly purpose: Purpose;
}

const demoAddress = (region: Address["region"], house: string): Address => ({
  region,
  kato: region.padEnd(9, "0"),
  locality: "",
  street: "Demo Street",
  house,
  flat: "",
});

/** Hosts that may invite: a legal entity for business, a travel firm for tourism, a clinic for treatment. */
export const demoOrganisations = [
  {
    purpose: "business",
    kind: "COMPANY",
    stem: "49014000001",
    name: "Demo Company LLP",
    address: demoAddress("71", "1"),
  },
  {
    purpose: "tourist",
    kind: "TRAVEL_FIRM",
    stem: "49014000002",
    name: "Demo Travel LLP",
    address: demoAddress("75", "2"),
  },
  {
    purpose: "treatment",
    kind: "CLINIC",
    stem: "49014000003",
    name: "Demo Clinic LLP",
    address: demoAddress("75", "3"),
  },
] as const satisfies readonly DemoOrganisation[];

export type DemoPurpose = (typeof demoOrganisations)[number]["purpose"];

/** Registered, and not confirmed until an officer confirms it. */
const waitingHotel: DemoHost = {
  kind: "HOTEL",
  stem: "49014000004",
  name: "Demo Hotel LLP",
  address: demoAddress("71", "4"),
};

/** The BIN of a demo organisation, with its check digit. */
export const demoBin = ({ stem }: DemoHost): string => `${stem}${idCheckDigit(stem)}`;

/** Creates the missing host organisations, each with a demo host as its manager and a property. */
export async function seedDemoOrganisations(): Promise<void> {
  for (const organisation of demoOrganisations) {
    await place(organisation, demoHostEmail, { status: "CONFIRMED", confirmedAt: now() });
  }
  await place(waitingHotel, demoHotelEmail, { status: "NEW" });
}

async function place(
  organisation: DemoHost,
  email: string,
  confirmation: { readonly status: OrganisationStatus; readonly confirmedAt?: Date },
): Promise<void> {
  const { kind, name, address } = organisation;
  const idNumber = demoBin(organisation);
  const manager = await db().user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  const property = { name: `${name}, main house`, address: { ...address } };
  const known = await db().organisation.findFirst({
    where: { idNumber, releasedAt: null },
    select: { id: true },
  });
  const { id: organisationId } =
    known ??
    (await db().organisation.create({
      data: {
        idNumber,
        kind,
        name,
        searchTerms: hostTerms({ name, idNumber }),
        address: { ...address },
        phone: "+77000000000",
        email,
        contactName: "DEMO CONTACT",
        ...confirmation,
        properties: { create: property },
      },
      select: { id: true },
    }));
  await db().membership.createMany({
    data: [{ userId: manager.id, organisationId, role: "MANAGER" }],
    skipDuplicates: true,
  });
}
