import { z } from "zod";
import type { CrossingVisa } from "#lib/domain/border.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Purpose } from "#lib/domain/policy.ts";
import { dateInAlmaty } from "#lib/platform/clock.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import type { BorderRecordKind, Prisma, Sex } from "#lib/platform/db/types.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";

/** A border record as shown at the desk. */
export interface Crossed {
  readonly id: string;
  readonly kind: BorderRecordKind;
  readonly airport: string;
  readonly at: Date;
  /** Later than `at` if it was recorded afterwards. */
  readonly recordedAt: Date;
  readonly ground: string | undefined;
  readonly remarks: string;
  readonly overstayDays: number | undefined;
  readonly conflicts: readonly string[];
}

/** A visa with passport control's records about its holder. */
export interface DeskVisa extends CrossingVisa {
  readonly id: string;
  readonly number: string;
  readonly purpose: Purpose;
  readonly category: string;
  readonly policyVersion: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly sex: Sex;
  readonly birthDate: PlainDate;
  readonly nationality: string;
  readonly passportNumber: string;
  readonly invitationNumber: string;
  readonly hostName: string;
  readonly issuedAt: Date;
  /** Oldest first. */
  readonly records: readonly Crossed[];
  readonly enteredOn: PlainDate | undefined;
}

/** The visa with this id, read by the client or inside a transaction; undefined when there is none. */
export async function deskVisa(client: Pick<Tx, "visa">, visaId: string): Promise<DeskVisa | undefined> {
  if (!z.uuid().safeParse(visaId).success) return undefined;
  const row = await client.visa.findUnique({ where: { id: visaId }, select: columns });
  if (row === null) return undefined;
  const policy = await policyByVersion(row.policyVersion);
  const records = row.crossings.map((record) => ({
    ...record,
    ground: record.ground ?? undefined,
    overstayDays: record.overstayDays ?? undefined,
  }));
  const entry = records.findLast(({ kind }) => kind === "ENTRY");
  const { crossings: _, ...visa } = row;
  return {
    ...visa,
    validFrom: fromDbDate(row.validFrom),
    validUntil: fromDbDate(row.validUntil),
    birthDate: fromDbDate(row.birthDate),
    airports: policy.airports.map(({ code }) => code),
    records,
    enteredOn: entry && dateInAlmaty(entry.at),
  };
}

const columns = {
  id: true,
  number: true,
  status: true,
  purpose: true,
  category: true,
  policyVersion: true,
  validFrom: true,
  validUntil: true,
  stayDays: true,
  entries: true,
  surname: true,
  givenNames: true,
  sex: true,
  birthDate: true,
  nationality: true,
  passportNumber: true,
  invitationNumber: true,
  hostName: true,
  issuedAt: true,
  crossings: {
    orderBy: [{ at: "asc" }, { recordedAt: "asc" }],
    select: {
      id: true,
      kind: true,
      airport: true,
      at: true,
      recordedAt: true,
      ground: true,
      remarks: true,
      overstayDays: true,
      conflicts: true,
    },
  },
} as const satisfies Prisma.VisaSelect;
