import type { Actor } from "#lib/accounts/actor.ts";
import { registerOrganisation } from "#lib/accounts/organisations/register-organisation.ts";
import { confirmHost, returnHost } from "#lib/accounts/organisations/review/decide-host.ts";
import { releaseHost } from "#lib/accounts/organisations/review/release-host.ts";
import { saveProperty } from "#lib/accounts/organisations/save-property.ts";
import { storeLicence } from "#lib/accounts/organisations/store-licence.ts";
import { type ArrivalActor, arrivalActor } from "#lib/arrivals/arrival-actor.ts";
import { REGIONS, type TypedAddress } from "#lib/domain/address.ts";
import { idCheckDigit } from "#lib/domain/id-number.ts";
import type { OrganisationStatus } from "#lib/domain/life-cycles/organisation.ts";
import {
  needsLicence,
  numberOfKind,
  ORGANISATION_KINDS,
  type OrganisationKind,
  purposesOfKind,
} from "#lib/domain/organisation.ts";
import type { Purpose } from "#lib/domain/policy.ts";
import { db } from "#lib/platform/db/client.ts";
import { samplePassportPage } from "../sample-pictures.ts";
import { demoUser } from "./people.ts";
import { succeed } from "./succeed.ts";

export interface Host {
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly email: string;
  readonly manager: Actor<"HOST">;
  readonly address: TypedAddress;
}

interface PlannedHost {
  readonly kind: OrganisationKind;
  readonly status: OrganisationStatus;
}

/** One host of each kind in each of its statuses: confirmed, waiting, returned and released. */
const everyKindAndState: readonly PlannedHost[] = ORGANISATION_KINDS.flatMap((kind) =>
  (["CONFIRMED", "NEW", "RETURNED"] as const).map((status) => ({ kind, status })),
).concat([{ kind: "OTHER", status: "RELEASED" as never }]);

/**
 * The hosts of a service with that many applications: one of each kind and status, and one for each forty applications.
 */
export const plannedHosts = (applications: number): readonly PlannedHost[] => [
  ...everyKindAndState,
  ...Array.from({ length: Math.floor(applications / 40) }, (_, at): PlannedHost => {
    const kinds = ["COMPANY", "TRAVEL_FIRM", "CLINIC"] as const;
    return { kind: kinds[at % kinds.length] ?? "COMPANY", status: "CONFIRMED" };
  }),
];

interface Registration {
  readonly planned: PlannedHost;
  readonly number: number;
  readonly seed: number;
  readonly passwordHash: string;
}

/** Registers a host with its manager's account, a property and, if its kind needs one, a licence. */
export async function registerHost({ planned, number, seed, passwordHash }: Registration): Promise<Host> {
  const { kind } = planned;
  const email = `host-${number}.seed-${seed}@demo.example`;
  const manager = await demoUser(email, "HOST", passwordHash, number);
  const region = REGIONS[number % REGIONS.length] ?? "71";
  const address: TypedAddress = {
    region,
    kato: "",
    locality: "Demo Town",
    street: "Demo Street",
    house: String(number + 1),
    flat: "",
  };
  const name = `Demo ${kind.charAt(0)}${kind.slice(1).toLowerCase().replace("_", " ")} ${seed}-${number}`;
  const { organisationId } = succeed(
    await registerOrganisation(manager, {
      kind,
      idNumber: syntheticNumber(kind, seed, number),
      name,
      phone: "+77000000000",
      email,
      contactName: "DEMO CONTACT",
      address,
    }),
    "register a host",
  );
  succeed(await saveProperty(manager, { name: `${name}, main house`, address }), "add a property");
  if (needsLicence(kind)) {
    const file = await samplePassportPage(1000, 700);
    succeed(
      await storeLicence(manager, { licenceNumber: `DEMO-${seed}-${number}`, file }),
      "store a licence",
    );
  }
  return { organisationId, kind, email, manager, address };
}

/** The officer's decision on a host, as planned. */
export async function decideHost(
  officer: Actor<"OFFICER">,
  { organisationId }: Host,
  status: OrganisationStatus,
): Promise<void> {
  const row = await db().organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const seen = { id: organisationId, version: row.submittedAt.toISOString() };
  if (status === "CONFIRMED") succeed(await confirmHost(officer, seen), "confirm a host");
  if (status === "RETURNED") {
    const text = "The name in the register of legal entities is another one.";
    succeed(await returnHost(officer, seen, { reasons: ["name-differs"], text }), "return a host");
  }
  if (status === "RELEASED") {
    const text = "The owner of this number has asked for it.";
    succeed(await releaseHost(officer, seen, text), "release a host's number");
  }
}

/** The hosts that may invite for a purpose. */
export const hostsFor = (hosts: readonly Host[], purpose: Purpose): readonly Host[] =>
  hosts.filter(({ kind }) => purposesOfKind(kind).includes(purpose));

/** A host's manager as the author of its notices. */
export async function notifierOf({ manager }: Host): Promise<ArrivalActor> {
  const notifier = await arrivalActor(manager);
  if (!notifier) throw new Error("A demo host cannot notify of its guests");
  return notifier;
}

/** A BIN of February 2049, or an IIN of a person born then, which no real entity or person has. */
function syntheticNumber(kind: OrganisationKind, seed: number, number: number): string {
  const serial = String((seed % 100) * 1000 + number).padStart(5, "0");
  const stems =
    numberOfKind(kind) === "BIN" ? ["490240", "490241", "490242"] : ["490201", "490202", "490203"];
  for (const stem of stems) {
    const digits = numberOfKind(kind) === "BIN" ? `${stem}${serial}` : `${stem}5${serial.slice(1)}`;
    const check = idCheckDigit(digits);
    if (check !== undefined) return `${digits}${check}`;
  }
  throw new Error("No number has a check digit");
}
