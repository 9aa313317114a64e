import type { BorderRecordKind } from "#lib/platform/db/types.ts";

/** A desk's input: the bytes of a seal in base64, a typed number or typed lines, or a visa shown by the portal. */
export type DeskDocument =
  | { readonly seal: string }
  | { readonly typed: string }
  | { readonly visaId: string };

/** A border record as stored at a desk until the portal has it. */
export interface DeskRecord {
  /** A UUID created at the desk; sent twice, it is the same record. */
  readonly id: string;
  /** The officer of the record; the portal accepts it only from this officer's session. */
  readonly officerId: string;
  readonly document: DeskDocument;
  readonly kind: BorderRecordKind;
  /** IATA code. */
  readonly airport: string;
  /** When it happened by the desk's clock, ISO 8601. */
  readonly at: string;
  readonly ground?: string | undefined;
  readonly remarks?: string | undefined;
  /** For the desk's list only; not sent to the portal. */
  readonly holder: string;
  readonly passportNumber?: string | undefined;
}

/** The portal's result for a record. */
export type DeskOutcome =
  /** Recorded, with its conflicts. */
  | { readonly kind: "recorded"; readonly conflicts: readonly string[] }
  /** Not recorded, with the reasons: no such visa, or rules against a record that has not happened yet. */
  | { readonly kind: "refused"; readonly reasons: readonly string[] };

/** A record in the desk's queue. */
export interface QueuedRecord {
  /** Rises with every record and determines the order of sending. */
  readonly order: number;
  readonly record: DeskRecord;
  /** Known and unwelcome, so it is listed until the officer has acknowledged it. */
  readonly outcome?: DeskOutcome | undefined;
}

/** Largest number of records in one request. */
export const MAX_AT_ONCE = 20;
