import type { TableProblem } from "./table.ts";

/** The reading process's answer as JSON: the rows of the first sheet, or the problem. */
export type WorkbookAnswer =
  | { readonly records: readonly (readonly string[])[] }
  | { readonly problem: TableProblem };
