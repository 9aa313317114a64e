import type { ReadProblem } from "../document-reading.ts";

/** What the reading process answers, as JSON; bytes in hex. */
export type PageAnswer =
  | { readonly problem: ReadProblem }
  | {
      /** The contents of the barcodes that could be seals, most likely first, each once. */
      readonly codes: readonly string[];
      /** There is some barcode, if only an address. */
      readonly hasOther: boolean;
      readonly attachedSeal?: string | undefined;
      readonly mrz?: string | undefined;
      readonly number?: string | undefined;
    };
