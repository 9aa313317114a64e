import type { Sex } from "#lib/domain/mrz/passport-mrz.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Purpose } from "#lib/domain/policy.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";

/** The contents of the printed page, without any other input: equal values give equal bytes. */
export type VisaDocument = {
  /** Language of the rules and instructions; labels are in the official languages. */
  readonly locale: Locale;
  /** At most 9 characters A-Z 0-9. */
  readonly number: string;
  /** Classifier code: B1, B12, C12 … */
  readonly category: string;
  readonly purpose: Purpose;
  readonly placeOfIssue: string;
  readonly issuedOn: PlainDate;
  readonly validFrom: PlainDate;
  /** Last day on which the visa is valid. */
  readonly validUntil: PlainDate;
  readonly entries: number;
  readonly stayDays: number;
  readonly passportNumber: string;
  readonly surname: string;
  /** Empty for holders who have only one name. */
  readonly givenNames: string;
  readonly sex: Sex;
  readonly birthDate: PlainDate;
  /** Nationality as in the passport's MRZ, `DEU`, `D`. */
  readonly nationality: string;
  readonly nationalityName: string;
  readonly invitationNumber: string;
  readonly hostName: string;
  /** JPEG, grey or RGB, 35 × 45 mm. */
  readonly photo: Uint8Array;
  /** MRV-A, two lines of 44 characters (Doc 9303-7 §4). */
  readonly mrz: readonly [string, string];
  /** Address of the public check page. */
  readonly checkUrl: string;
  /** Airports open to e-visas (R3), with names in the reader's language. */
  readonly airports: readonly { readonly code: string; readonly name: string }[];
  /** Marks the page as a specimen, for documents made with development keys. */
  readonly specimen: boolean;
  /** The record's UUID. */
  readonly documentId: string;
  /** Creation time of the record, the only time in the file. */
  readonly createdAt: Date;
  /** Bytes of the visible digital seal (Doc 9303-13), if there is one. */
  readonly seal?: Uint8Array;
};
