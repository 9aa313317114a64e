import { createHash } from "node:crypto";
import { nameKey, nameTerms } from "#lib/domain/names/name-key.ts";
import type { ComparedPerson } from "#lib/domain/names/same-person.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { WatchEntryFacts } from "#lib/domain/watch-entry.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import type { WatchEntry as Row } from "#lib/platform/db/types.ts";

/** Whether an entry can match: until its last day, unless it was ended before. */
export type WatchState = "in-force" | "expired" | "ended";

/** An entry as shown to those who may read the list. */
export interface WatchEntry extends WatchEntryFacts {
  readonly id: string;
  readonly state: WatchState;
  readonly revision: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly endedAt: Date | undefined;
  readonly endReason: string | undefined;
}

/** A row in the terms of the rules. */
export const entryOf = (row: Row): WatchEntry => {
  const expiresOn = fromDbDate(row.expiresOn);
  return {
    id: row.id,
    surname: row.surname,
    givenNames: row.givenNames,
    birthDate: row.birthDate === null ? undefined : fromDbDate(row.birthDate),
    passport:
      row.passportNumber === null ? undefined : { number: row.passportNumber, state: row.issuingState ?? "" },
    reason: row.reason,
    expiresOn,
    state: row.endedAt ? "ended" : expiresOn < todayInAlmaty() ? "expired" : "in-force",
    revision: row.revision,
    createdAt: row.createdAt,
    changedAt: row.changedAt,
    endedAt: row.endedAt ?? undefined,
    endReason: row.endReason ?? undefined,
  };
};

/** The columns of an entry, including those for comparison and search. */
export const columnsOf = (facts: WatchEntryFacts) => ({
  surname: facts.surname,
  givenNames: facts.givenNames,
  birthDate: facts.birthDate ? toDbDate(facts.birthDate) : null,
  passportNumber: facts.passport?.number ?? null,
  issuingState: facts.passport?.state ?? null,
  nameKey: nameKey(facts.surname, facts.givenNames),
  searchTerms: [
    ...nameTerms(`${facts.surname} ${facts.givenNames}`),
    ...(facts.passport ? [facts.passport.number] : []),
  ],
  reason: facts.reason,
  expiresOn: toDbDate(facts.expiresOn),
  personKey: personKey(facts),
});

/** Identifies a person by facts; each person has at most one active entry. */
export const personKey = ({ surname, givenNames, birthDate, passport }: WatchEntryFacts): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        nameKey(surname, givenNames),
        birthDate ?? "",
        passport?.number ?? "",
        passport?.state ?? "",
      ]),
    )
    .digest("hex");

/** A row in the form for comparison. */
export const comparedEntry = (
  row: Pick<Row, "nameKey" | "birthDate" | "passportNumber" | "issuingState">,
): ComparedPerson => ({
  nameKeys: row.nameKey === "" ? [] : [row.nameKey],
  birthDate: row.birthDate === null ? undefined : (fromDbDate(row.birthDate) satisfies PlainDate),
  passport:
    row.passportNumber === null
      ? undefined
      : { number: row.passportNumber, states: row.issuingState ? [row.issuingState] : [] },
});
