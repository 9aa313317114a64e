/** A table as a person sent it: texts, with the row numbers that a spreadsheet shows beside them. */
export interface Table {
  readonly header: readonly string[];
  /** Rows with at least one filled cell, in the file's order, as wide as the header. */
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** The row's number as a spreadsheet counts it: the header is usually 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The faults of a file as a whole; each has its text under `problem.<kind>` in the tables messages. */
export type TableProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "too-big"; readonly maxBytes: number }
  | { readonly kind: "too-many-rows"; readonly max: number }
  | { readonly kind: "too-many-columns"; readonly max: number }
  /** Neither text nor a spreadsheet. */
  | { readonly kind: "not-a-table" }
  /** A spreadsheet of the time before XLSX, or one that is locked with a password: they look alike. */
  | { readonly kind: "old-or-locked" }
  /** A spreadsheet or text that breaks off or contradicts itself. */
  | { readonly kind: "broken" }
  | { readonly kind: "open-quote"; readonly line: number }
  /** Unpacks to more than any honest table. */
  | { readonly kind: "too-complex" }
  | { readonly kind: "merged-cells"; readonly range: string };
