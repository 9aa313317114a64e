/** Converts millimetres to points (1/72 inch). */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A rectangle in points, y downwards from the top of the page. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A4. */
export const page = { width: 595.28, height: 841.89 } as const;

/** The printable area: 14 mm at the sides, which every office printer can print. */
export const area: Box = { x: 40, y: 30, width: page.width - 80, height: page.height - 60 };

export const colours = {
  sky: "#00A0C0",
  skyLine: "#9CD3E0",
  skyTint: "#EFF8FB",
  gold: "#C99A06",
  ink: "#10222B",
  muted: "#465860",
  deep: "#0B4F63",
} as const;
