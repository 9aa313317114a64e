import type { ReadProblem } from "../document-reading.ts";

/** The reading process's answer as JSON; bytes in hex. */
export type PageAnswer =
  | { readonly problem: ReadProblem }
  | {
      /** The contents of the barcodes that could be seals, most likely first, without repetitions. */
      readonly codes: readonly string[];
      /** There is a barcode, even if only an address. */
      readonly hasOther: boolean;
      readonly attachedSeal?: string | undefined;
      readonly mrz?: string | undefined;
      readonly number?: string | undefined;
    };
