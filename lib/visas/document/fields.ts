import { dateParts, type PlainDate } from "#lib/domain/plain-date.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import { printable } from "#lib/platform/pdf/fonts.ts";
import { type Phrase, sayInAll, sayMonth, sayPurpose } from "./texts.ts";
import type { VisaDocument } from "./visa-document.ts";

/** An item of the visual inspection zone: label in the official languages, value, and an explanation of the value. */
export type Field = {
  readonly key: string;
  readonly label: readonly Phrase[];
  readonly value: string;
  readonly note: readonly Phrase[];
  /** Its width in thirds of the row. */
  readonly weight: number;
  readonly emphasis: boolean;
};

type FieldRow = readonly Field[];

/** The visual inspection zone (Doc 9303-7 §3) in reading order: the visa, its holder, the invitation. */
export function visualZone(visa: VisaDocument): {
  visa: FieldRow[];
  holder: FieldRow[];
  invitation: FieldRow[];
} {
  return {
    visa: [
      [
        field("number", visa.number, { emphasis: true }),
        field("category", visa.category, { note: sayPurpose(visa.purpose) }),
        field("entries", String(visa.entries).padStart(2, "0"), {
          note: sayInAll("entries", { count: visa.entries }),
        }),
      ],
      [
        dateField("validFrom", visa.validFrom),
        dateField("validUntil", visa.validUntil),
        field("stay", String(visa.stayDays), { note: sayInAll("days", { count: visa.stayDays }) }),
      ],
      [field("placeOfIssue", visa.placeOfIssue, { weight: 2 }), dateField("issuedOn", visa.issuedOn)],
    ],
    holder: [
      [field("surname", visa.surname, { emphasis: true })],
      [field("givenNames", visa.givenNames || "—", { emphasis: true })],
      [
        field("passportNumber", visa.passportNumber),
        field("nationality", visa.nationality, { note: [{ lang: visa.locale, text: visa.nationalityName }] }),
      ],
      [
        dateField("birthDate", visa.birthDate),
        // The letter itself is English.
        field("sex", visa.sex, {
          note: sayInAll(`sex.${visa.sex}`).filter(({ lang }) => lang !== "en"),
        }),
      ],
    ],
    invitation: [
      [field("host", visa.hostName, { weight: 2 }), field("invitationNumber", visa.invitationNumber)],
    ],
  };
}

type Label = keyof Messages["visa"]["document"]["label"];
type Extras = Partial<Pick<Field, "note" | "weight" | "emphasis">>;

const field = (
  key: Label,
  value: string,
  { note = [], weight = 1, emphasis = false }: Extras = {},
): Field => ({
  key,
  label: sayInAll(`label.${key}`),
  value: printable(value),
  note: note.map(({ lang, text }) => ({ lang, text: printable(text) })),
  weight,
  emphasis,
});

/** Day first, as in Kazakhstan; the month also as a word, because 05.12 is a day in May to some readers. */
function dateField(key: Label, date: PlainDate): Field {
  const { year, month, day } = dateParts(date);
  const digits = (number: number, length: number) => String(number).padStart(length, "0");
  return field(key, `${digits(day, 2)}.${digits(month, 2)}.${digits(year, 4)}`, {
    note: sayMonth(month),
  });
}
