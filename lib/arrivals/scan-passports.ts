import { type MrzProblem, mrzLines } from "#lib/domain/mrz/passport-mrz.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { type FieldProblem, fieldNames } from "#lib/platform/forms/fields.ts";
import { type CheckedLine, checkTable } from "./check-table.ts";
import { guestFields, type TypedNotice } from "./fields.ts";
import { type Member, saveTable } from "./import-table.ts";
import { mrzPrefill } from "./mrz-prefill.ts";
import { rowCells } from "./read-row.ts";

/** Largest number of passports in one scan, limited by the form that is shown again if one is unreadable. */
export const maxScanned = 50;

export type ScanProblem =
  | { readonly kind: "none" }
  | { readonly kind: "too-many"; readonly max: number }
  /** Passports that cannot be trusted, counted from 1. */
  | {
      readonly kind: "unread";
      readonly passports: readonly { number: number; problems: readonly MrzProblem[] }[];
    };

/** The holders of passports scanned one after another, in order, as form values. */
export function readPassports(
  text: string,
  today: PlainDate,
): Result<readonly Partial<TypedNotice>[], ScanProblem> {
  const zones = passportsIn(text);
  if (zones.length === 0) return problem({ kind: "none" });
  if (zones.length > maxScanned) return problem({ kind: "too-many", max: maxScanned });
  const read = zones.map((zone) => mrzPrefill(zone, today));
  const unread = read.flatMap((one, index) => (one.ok ? [] : [{ number: index + 1, problems: one.problem }]));
  return unread.length > 0
    ? problem({ kind: "unread", passports: unread })
    : ok(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

/**
 * A first line has names and no digits, a second one always has digits, so a missing line does not affect other
 * passports.
 */
function passportsIn(text: string): string[] {
  const zones: string[][] = [];
  for (const line of mrzLines(text).flatMap((one) => (one.length === 88 ? mrzLines(one) : one))) {
    const last = zones.at(-1);
    if (last && /\d/.test(line)) last.push(line);
    else zones.push([line]);
  }
  return zones.map((zone) => zone.join("\n"));
}

interface Shared {
  readonly stay: TypedNotice;
  readonly propertyId: string | null;
}

const ofGuests: readonly string[] = fieldNames(guestFields);

/** The faults of the stay that the guests share, which cannot be corrected guest by guest. */
export async function stayProblems(
  actor: Member,
  { stay, propertyId }: Shared,
  holder: Partial<TypedNotice> = {},
): Promise<Pick<CheckedLine, "unreadable" | "broken">> {
  const line = { line: 1, cells: rowCells({ ...stay, ...holder }), propertyId };
  const checked = await checkTable(actor, [line], propertyId);
  const isShared = ({ field }: { readonly field: string }) => !ofGuests.includes(field);
  return {
    unreadable: checked.flatMap(({ unreadable }) => unreadable.filter(isShared).map(asFormProblem)),
    broken: checked.flatMap(({ broken }) => broken.filter(isShared)),
  };
}

/** A form shows the possible answers with the question. */
const asFormProblem = (found: FieldProblem): FieldProblem =>
  found.code === "choice-table"
    ? { ...found, code: found.field === "region" ? "address.missing" : "choice-unknown" }
    : found;

/**
 * Stores the holders with their common stay as a table, to be checked and sent like an uploaded one. @returns its id
 */
export async function saveScanned(
  actor: Member,
  holders: readonly Partial<TypedNotice>[],
  { stay, propertyId }: Shared,
): Promise<string> {
  return saveTable(
    actor,
    holders.map((holder, index) => ({
      line: index + 1,
      cells: rowCells({ ...stay, ...holder }),
      propertyId,
    })),
    propertyId,
  );
}
