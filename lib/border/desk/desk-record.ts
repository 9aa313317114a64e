import type { BorderRecordKind } from "#lib/platform/db/types.ts";

/** What a desk has read: the bytes of a seal in base64, a number or lines as typed, or a visa that the portal has shown. */
export type DeskDocument =
  | { readonly seal: string }
  | { readonly typed: string }
  | { readonly visaId: string };

/** One border record as a desk keeps it until the portal has it. */
export interface DeskRecord {
  /** A uuid made at the desk: sent twice, it is the same record. */
  readonly id: string;
  /** Whose act it is; the portal takes it from this officer's session only. */
  readonly officerId: string;
  readonly document: DeskDocument;
  readonly kind: BorderRecordKind;
  /** IATA code. */
  readonly airport: string;
  /** When it happened by the desk's clock, ISO 8601. */
  readonly at: string;
  readonly ground?: string | undefined;
  readonly remarks?: string | undefined;
  /** How the desk lists it; the portal is not sent it. */
  readonly holder: string;
  readonly passportNumber?: string | undefined;
}

/** What the portal made of one record. */
export type DeskOutcome =
  /** Written down, with what stood against it. */
  | { readonly kind: "recorded"; readonly conflicts: readonly string[] }
  /** Not written down, and why: no such visa, rules against a record that has not happened yet. */
  | { readonly kind: "refused"; readonly reasons: readonly string[] };

/** A record in the desk's queue. */
export interface QueuedRecord {
  /** Grows with every record: they are sent in this order. */
  readonly order: number;
  readonly record: DeskRecord;
  /** Known and not what was hoped for: listed until the officer has acknowledged it. */
  readonly outcome?: DeskOutcome | undefined;
}

/** The most records in one request. */
export const MAX_AT_ONCE = 20;
