import type { Granted } from "#lib/accounts/rights.ts";
import { type Address, readAddress } from "#lib/domain/address.ts";
import type { OrganisationStatus } from "#lib/domain/life-cycles/organisation.ts";
import { needsLicence, type OrganisationKind } from "#lib/domain/organisation.ts";
import { db } from "#lib/platform/db/client.ts";
import type { MembershipRole } from "#lib/platform/db/types.ts";
import { membershipOf } from "./membership-of.ts";

/** A host as shown to its members. */
export interface OwnOrganisation {
  readonly id: string;
  readonly role: MembershipRole;
  readonly kind: OrganisationKind;
  readonly idNumber: string;
  readonly name: string;
  readonly address: Address | undefined;
  readonly phone: string;
  readonly email: string;
  readonly contactName: string | null;
  readonly status: OrganisationStatus;
  readonly confirmedAt: Date | null;
  readonly submittedAt: Date;
  readonly returnReasons: readonly string[];
  readonly returnText: string | null;
  readonly licence: Licence;
}

export interface Licence {
  readonly needed: boolean;
  readonly number: string | null;
  /** Changes with the stored picture; undefined without one. */
  readonly version: string | undefined;
}

interface LicenceRow {
  readonly kind: OrganisationKind;
  readonly licenceNumber: string | null;
  readonly licenceKey: string | null;
}

/** The licence data of a row. */
export const licenceOf = ({ kind, licenceNumber, licenceKey }: LicenceRow): Licence => ({
  needed: needsLicence(kind),
  number: licenceNumber,
  version: licenceKey?.replace(/^.*\/|\..*$/g, "").slice(0, 8),
});

/** Whether the migration service can examine the host: a licence that its kind needs has been stored. */
export const isComplete = ({ needed, number, version }: Licence): boolean =>
  !needed || (number !== null && version !== undefined);

/** The organisation for which the actor acts; undefined when there is none. */
export async function ownOrganisation(
  actor: Granted<"organisation:own">,
): Promise<OwnOrganisation | undefined> {
  const member = await membershipOf(actor);
  if (!member) return undefined;
  const row = await db().organisation.findUnique({ where: { id: member.organisationId } });
  if (!row) return undefined;
  const { licenceNumber: _, licenceKey: __, createdAt: ___, address, ...shown } = row;
  return { ...shown, role: member.role, address: readAddress(address), licence: licenceOf(row) };
}
