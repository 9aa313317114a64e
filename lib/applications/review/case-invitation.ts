import type { InvitationStatus } from "#lib/domain/life-cycles/invitation.ts";
import type { PersonData } from "#lib/domain/names/comparison.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Purpose } from "#lib/domain/policy.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import type { Prisma } from "#lib/platform/db/types.ts";

/** The invitation of an application (R2). */
export interface CaseInvitation {
  readonly number: string;
  readonly status: InvitationStatus;
  readonly hostName: string;
  readonly person: PersonData;
  readonly purpose: Purpose;
  readonly category: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly stayDays: number;
}

type Row = Prisma.InvitationGetPayload<{ include: { organisation: { select: { name: true } } } }>;

/** The invitation's row in the terms of the rules. */
export const caseInvitation = (row: Row): CaseInvitation => ({
  number: row.number ?? "",
  status: row.status,
  hostName: row.organisation.name,
  person: {
    surname: row.surname,
    givenNames: row.givenNames,
    documentNumber: row.passportNumber,
    nationality: row.nationality,
    birthDate: fromDbDate(row.birthDate),
    sex: row.sex,
  },
  purpose: row.purpose,
  category: row.category,
  firstDay: fromDbDate(row.firstDay),
  lastDay: fromDbDate(row.lastDay),
  stayDays: row.stayDays,
});
