/** A table as uploaded: texts, with the row numbers of the spreadsheet. */
export interface Table {
  readonly header: readonly string[];
  /** Rows with at least one filled cell, in the file's order, as wide as the header. */
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** The row's number in a spreadsheet; the header is usually 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The fault of a whole file; its text is `problem.<kind>` in the tables messages. */
export type TableProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "too-big"; readonly maxBytes: number }
  | { readonly kind: "too-many-rows"; readonly max: number }
  | { readonly kind: "too-many-columns"; readonly max: number }
  /** Neither text nor a spreadsheet. */
  | { readonly kind: "not-a-table" }
  /** A spreadsheet in the format before XLSX, or one locked with a password, which look alike. */
  | { readonly kind: "old-or-locked" }
  /** A truncated or inconsistent spreadsheet or text. */
  | { readonly kind: "broken" }
  | { readonly kind: "open-quote"; readonly line: number }
  /** Unpacks to more than a genuine table could need. */
  | { readonly kind: "too-complex" }
  | { readonly kind: "merged-cells"; readonly range: string };
