import { z } from "zod";
import type { InvitationStatus } from "#lib/domain/life-cycles/invitation.ts";
import type { Sex } from "#lib/domain/mrz/passport-mrz.ts";
import type { PersonData } from "#lib/domain/names/comparison.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Purpose } from "#lib/domain/policy.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import type { Invitation } from "#lib/platform/db/types.ts";

/** An invitation as shown to its foreigner: person, purpose, period and place (R2). */
export interface BoundInvitation {
  readonly id: string;
  readonly number: string;
  readonly status: InvitationStatus;
  readonly hostName: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly birthDate: PlainDate;
  readonly sex: Sex;
  /** MRZ code of the nationality. */
  readonly nationality: string;
  readonly passportNumber: string;
  readonly purpose: Purpose;
  readonly category: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly stayDays: number;
  /** The foreigner's places of stay, one address per line. */
  readonly places: readonly string[];
}

/** The relations that `boundInvitation` needs in a query. */
export const withHost = { organisation: { select: { name: true } } } as const;

/** The columns needed here, with the host's name. */
export type InvitationRow = Omit<Invitation, "organisationId" | "issuedAt" | "createdAt"> & {
  readonly organisation: { readonly name: string };
};

/** A row in the form for the applicant's part of the portal. */
export const boundInvitation = (row: InvitationRow): BoundInvitation => ({
  id: row.id,
  number: row.number ?? "",
  status: row.status,
  hostName: row.organisation.name,
  surname: row.surname,
  givenNames: row.givenNames,
  birthDate: fromDbDate(row.birthDate),
  sex: row.sex,
  nationality: row.nationality,
  passportNumber: row.passportNumber,
  purpose: row.purpose,
  category: row.category,
  firstDay: fromDbDate(row.firstDay),
  lastDay: fromDbDate(row.lastDay),
  stayDays: row.stayDays,
  places: addresses(row.places),
});

const placesSchema = z.array(z.object({ region: z.string().optional(), address: z.string() }));

function addresses(places: unknown): readonly string[] {
  const read = placesSchema.safeParse(places);
  if (!read.success) return [];
  return read.data.map(({ region, address }) => [region, address].filter(Boolean).join(", "));
}

/** The invited person in the form for comparison. */
export const invitedPerson = (invitation: BoundInvitation): PersonData => ({
  surname: invitation.surname,
  givenNames: invitation.givenNames,
  documentNumber: invitation.passportNumber,
  nationality: invitation.nationality,
  birthDate: invitation.birthDate,
  sex: invitation.sex,
});
