import { mm } from "#lib/platform/pdf/page.ts";

/** Passport photograph, 35 × 45 mm. */
export const photoSize = { width: mm(35), height: mm(45) } as const;

/** Side of the QR code with its quiet zone of 4 modules. */
export const qrSide = mm(38);

/**
 * Size of the visible digital seal: 48 × 48 modules of 0.5 mm, above the 0.34 mm that Doc 9303-13 requires, with a
 * quiet zone of 2 modules on each side.
 */
export const seal = { modules: 48, quiet: 2, module: mm(0.5), side: mm(0.5) * 52 } as const;

/** Red of the specimen mark. */
export const specimenColour = "#B3261E";
