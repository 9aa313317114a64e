import type { TableProblem } from "./table.ts";

/** What the reading process answers, as JSON: the first sheet's rows from its first row on, or why not. */
export type WorkbookAnswer =
  | { readonly records: readonly (readonly string[])[] }
  | { readonly problem: TableProblem };
