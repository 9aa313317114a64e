import type { Granted } from "#lib/accounts/rights.ts";
import { type Address, readAddress } from "#lib/domain/address.ts";
import type { OrganisationStatus } from "#lib/domain/life-cycles/organisation.ts";
import { needsLicence, type OrganisationKind } from "#lib/domain/organisation.ts";
import { db } from "#lib/platform/db/client.ts";
import type { MembershipRole, Organisation } from "#lib/platform/db/types.ts";
import type { Contact, Identity } from "./fields.ts";
import { membershipOf } from "./membership-of.ts";

/** A host's details, as its members and migration officers see them. */
export interface HostDetails extends Identity, Omit<Contact, "address"> {
  readonly id: string;
  readonly address: Address | undefined;
  readonly status: OrganisationStatus;
  readonly confirmedAt: Date | null;
  readonly submittedAt: Date;
  readonly returnReasons: readonly string[];
  readonly returnText: string | null;
  readonly licence: Licence;
}

/** A host as shown to its members. */
export interface OwnOrganisation extends HostDetails {
  readonly role: MembershipRole;
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

/** The details of a row; a host that was entered on paper has no contact person. */
export function detailsOf(row: Organisation): HostDetails & Pick<Organisation, "releasedAt"> {
  const { licenceNumber: _, licenceKey: __, createdAt: ___, address, contactName, ...shown } = row;
  return {
    ...shown,
    contactName: contactName ?? "",
    address: readAddress(address),
    licence: licenceOf(row),
  };
}

/** The organisation for which the actor acts; undefined when there is none. */
export async function ownOrganisation(
  actor: Granted<"organisation:own">,
): Promise<OwnOrganisation | undefined> {
  const member = await membershipOf(actor);
  if (!member) return undefined;
  const row = await db().organisation.findUnique({ where: { id: member.organisationId } });
  if (!row) return undefined;
  return { ...detailsOf(row), role: member.role };
}
