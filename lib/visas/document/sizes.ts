import { mm } from "#lib/platform/pdf/page.ts";

/** Passport photograph, 35 × 45 mm. */
export const photoSize = { width: mm(35), height: mm(45) } as const;

/** QR code with its quiet zone of 4 modules on each side. */
export const qrSide = mm(38);

/**
 * Place of the visible digital seal. A version of 48 × 48 modules at 0.5 mm, above the 0.34 mm that Doc 9303-13 asks for,
 * with 2 modules of quiet zone on each side.
 */
export const seal = { modules: 48, quiet: 2, module: mm(0.5), side: mm(0.5) * 52 } as const;

/** Red of the mark across a specimen. */
export const specimenColour = "#B3261E";
