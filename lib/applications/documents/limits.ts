/** A photo of 35 × 45 mm: at least 300 dots per inch, stored with at most 600. */
export const photoSize = {
  min: { width: 413, height: 531 },
  max: { width: 826, height: 1062 },
} as const;
