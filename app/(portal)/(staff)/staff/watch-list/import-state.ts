import type { FormState } from "#lib/platform/forms/form-state.ts";

/** A row of a table as it was typed, with its faults. */
export interface FaultyRow {
  readonly line: number;
  readonly typed: string;
  readonly problems: readonly string[];
}

/** What the import's action gives back: beside the form's errors the rows to repair. */
export interface WatchImportState extends FormState {
  readonly rows?: readonly FaultyRow[];
}
