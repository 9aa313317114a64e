import { type Modules, modules } from "#lib/platform/pdf/modules.ts";

/** DataMatrix ECC 200 of 48 × 48 modules, 172 bytes at most (ISO/IEC 16022). Throws when there are more. */
export const sealModules = (bytes: Uint8Array): Modules =>
  modules({
    bcid: "datamatrix",
    text: Buffer.from(bytes).toString("latin1"),
    binarytext: true,
    version: "48x48",
  });
