/** Points (1/72 inch) in so many millimetres. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A rectangle in points, y downwards from the top of the page. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A4. */
export const page = { width: 595.28, height: 841.89 } as const;

/** What may carry ink: 14 mm at the sides, which every office printer can print. */
export const area: Box = { x: 40, y: 30, width: page.width - 80, height: page.height - 60 };

export const colours = {
  sky: "#00A0C0",
  skyLine: "#9CD3E0",
  skyTint: "#EFF8FB",
  gold: "#C99A06",
  ink: "#10222B",
  muted: "#465860",
  deep: "#0B4F63",
  specimen: "#B3261E",
} as const;

/** Passport photograph, 35 × 45 mm. */
export const photoSize = { width: mm(35), height: mm(45) } as const;

/** QR code with its quiet zone of 4 modules on each side. */
export const qrSide = mm(38);

/**
 * Place of the visible digital seal. A version of 48 × 48 modules at 0.5 mm, above the 0.34 mm that Doc 9303-13 asks for,
 * with 2 modules of quiet zone on each side.
 */
export const seal = { modules: 48, quiet: 2, module: mm(0.5), side: mm(0.5) * 52 } as const;
