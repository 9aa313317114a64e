import type { FormState } from "#lib/platform/forms/form-state.ts";

/** A row of a table as typed, with its faults. */
export interface FaultyRow {
  readonly line: number;
  readonly typed: string;
  readonly problems: readonly string[];
}

/** The state of the import: the form's errors and the rows to correct. */
export interface WatchImportState extends FormState {
  readonly rows?: readonly FaultyRow[];
}
