import type { Address } from "#lib/domain/address.ts";
import { idCheckDigit } from "#lib/domain/id-number.ts";
import type { Purpose } from "#lib/domain/policy.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { OrganisationKind } from "#lib/platform/db/types.ts";
import { demoHostEmail } from "./accounts.ts";

interface DemoOrganisation {
  readonly purpose: Purpose;
  readonly kind: OrganisationKind;
  /** Eleven digits of a BIN whose year of registration, 2049, no real entity has. */
  readonly stem: string;
  readonly name: string;
  readonly address: Address;
}

const demoAddress = (region: Address["region"], house: string): Address => ({
  region,
  kato: region.padEnd(9, "0"),
  locality: "",
  street: "Demo Street",
  house,
  flat: "",
});

/** Who may invite: a legal entity for business, a travel firm for tourism, a clinic for treatment. */
export const demoOrganisations: readonly DemoOrganisation[] = [
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
];

/** The BIN of a demo organisation, with its check digit. */
export const demoBin = ({ stem }: DemoOrganisation): string => `${stem}${idCheckDigit(stem)}`;

/** Makes the host organisations that are missing, with the demo host as their manager. */
export async function seedDemoOrganisations(): Promise<void> {
  const host = await db().user.findUniqueOrThrow({ where: { email: demoHostEmail }, select: { id: true } });
  for (const organisation of demoOrganisations) {
    const { kind, name, address } = organisation;
    const idNumber = demoBin(organisation);
    const { id } = await db().organisation.upsert({
      where: { idNumber },
      create: {
        idNumber,
        kind,
        name,
        address: { ...address },
        phone: "+7 700 000 00 00",
        email: demoHostEmail,
        status: "CONFIRMED",
        confirmedAt: now(),
      },
      update: {},
      select: { id: true },
    });
    await db().membership.createMany({
      data: [{ userId: host.id, organisationId: id, role: "MANAGER" }],
      skipDuplicates: true,
    });
  }
}
