import type { ReadProblem } from "../document-reading.ts";

/** What the reading process answers, as JSON; bytes in hex. */
export type PageAnswer =
  | { readonly problem: ReadProblem }
  | {
      /** The contents of all barcodes, most likely seals first, each once. */
      readonly codes: readonly string[];
      readonly attachedSeal?: string | undefined;
      readonly mrz?: string | undefined;
      readonly number?: string | undefined;
    };
