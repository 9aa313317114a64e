import { z } from "zod";
import type { Sex } from "#lib/domain/mrz/passport-mrz.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Purpose } from "#lib/domain/policy.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import type { Invitation, Prisma } from "#lib/platform/db/types.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { invitationTerms } from "../search-terms.ts";
import { type TypedRequest, typedRequest } from "./fields.ts";

/** A valid request: every value in its stored form. */
export interface RequestData {
  readonly surname: string;
  readonly givenNames: string;
  readonly sex: Sex;
  readonly birthDate: PlainDate;
  readonly territory: string;
  /** MRZ code of the territory's passports. */
  readonly nationality: string;
  readonly passportNumber: string;
  readonly passportExpiry: PlainDate;
  readonly purpose: Purpose;
  readonly category: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly stayDays: number;
  /** `region` is the name that the foreigner reads, `kato` the nine digits of the place. */
  readonly place: { readonly region: string; readonly kato: string; readonly address: string };
  readonly guestEmail: string | null;
  readonly guestLocale: Locale | null;
}

/** Identifies foreigner, period and purpose of a host's request. */
export const requestKeyOf = (data: RequestData): string =>
  [data.nationality, data.passportNumber, data.purpose, data.firstDay, data.lastDay].join(":");

/** The columns of an invitation for a request. */
export const columnsOf = ({ place, birthDate, passportExpiry, firstDay, lastDay, ...data }: RequestData) =>
  ({
    ...data,
    birthDate: toDbDate(birthDate),
    passportExpiry: toDbDate(passportExpiry),
    firstDay: toDbDate(firstDay),
    lastDay: toDbDate(lastDay),
    places: [place],
    searchTerms: invitationTerms(data),
    requestKey: requestKeyOf({ ...data, place, birthDate, passportExpiry, firstDay, lastDay }),
  }) satisfies Prisma.InvitationUncheckedUpdateManyInput;

const placeSchema = z.array(
  z.object({ region: z.string().default(""), kato: z.string().default(""), address: z.string() }),
);

/** A stored request in the form's values. */
export function typedOf(row: Invitation): TypedRequest {
  const [place] = placeSchema.safeParse(row.places).data ?? [];
  return typedRequest({
    surname: row.surname,
    "given-names": row.givenNames,
    sex: row.sex,
    "birth-date": fromDbDate(row.birthDate),
    territory: row.territory,
    "passport-number": row.passportNumber,
    "passport-expiry": row.passportExpiry ? fromDbDate(row.passportExpiry) : "",
    purpose: row.purpose,
    category: row.category,
    "first-day": fromDbDate(row.firstDay),
    "last-day": fromDbDate(row.lastDay),
    "stay-days": String(row.stayDays),
    region: place?.kato.slice(0, 2) ?? "",
    address: place?.address ?? "",
    kato: place?.kato ?? "",
    "guest-email": row.guestEmail ?? "",
    "guest-locale": row.guestLocale ?? "",
  });
}
