import { parsePassportMrz } from "#lib/domain/mrz/passport-mrz.ts";
import { parseVisaMrz } from "#lib/domain/mrz/visa-mrz.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { BorderRecordKind } from "#lib/platform/db/types.ts";
import type { QueuedRecord } from "./desk-record.ts";
import { waitingOf } from "./send-waiting.ts";

/** The facts about a document that a desk knows without the portal. */
export interface KnownOffline {
  /** The holder in the desk's list. */
  readonly holder: string;
  readonly passportNumber: string | undefined;
}

/**
 * A typed or scanned text as a document: a visa's number, or the lines of a passport or visa. Undefined for other
 * texts.
 */
export function typedDocument(typed: string, today: PlainDate): KnownOffline | undefined {
  const number = visaNumberIn(typed);
  if (number !== undefined) return { holder: number, passportNumber: undefined };
  for (const parsed of [parsePassportMrz(typed, today), parseVisaMrz(typed, today)]) {
    if (!parsed.ok) continue;
    const { surname, givenNames, documentNumber } = parsed.value;
    return { holder: [surname, givenNames].filter(Boolean).join(", "), passportNumber: documentNumber };
  }
  return undefined;
}

/** The visa number in a text, in its stored form. */
export function visaNumberIn(typed: string): string | undefined {
  const number = typed.replace(/[\s-]/g, "").toUpperCase();
  return /^[A-Z0-9]{9}$/.test(number) ? number : undefined;
}

/** The trust in a document without the portal: its seal is genuine; it could not be checked; it is no longer valid. */
export type OfflineTrust = "sealed" | "unchecked" | "ended";

/**
 * The kinds of record that a desk offers without a network. A single entry (R1): after an entry that waits on this
 * desk, only the exit is offered. Holders of a revoked or expired visa cannot be admitted; anyone in the country may
 * always leave.
 */
export function offlineKinds(
  trust: OfflineTrust,
  { passportNumber, holder }: KnownOffline,
  queue: readonly QueuedRecord[],
): readonly BorderRecordKind[] {
  const own = waitingOf(queue).filter(({ record }) =>
    passportNumber === undefined
      ? record.holder === holder
      : record.passportNumber?.slice(0, 9) === passportNumber.slice(0, 9),
  );
  const last = own.findLast(({ record }) => record.kind !== "REFUSAL")?.record.kind;
  if (last === "ENTRY") return ["EXIT"];
  if (last === "EXIT") return ["REFUSAL"];
  return trust === "ended" ? ["REFUSAL", "EXIT"] : ["ENTRY", "REFUSAL", "EXIT"];
}
