/** Largest upload in bytes: 10 MB. */
export const maxUploadBytes = 10_000_000;

/** Most pixels an image may unfold to: more than any phone that people own, far less than a decompression bomb. */
export const maxPixels = 65_000_000;

/** Longest time in seconds that one picture may take to decode. */
export const decodeSeconds = 20;

/** A photo of 35 × 45 mm: at least 300 dots per inch, kept at no more than 600. */
export const photoSize = {
  least: { width: 413, height: 531 },
  most: { width: 826, height: 1062 },
} as const;

/** A passport page of 125 × 88 mm (ICAO Doc 9303 part 4, TD3) is legible from about 150 dots per inch. */
export const pageSize = { leastLong: 740, leastShort: 500, most: 2000 } as const;

/** A scan of one page needs few; more is another document. */
export const maxPdfPages = 10;
