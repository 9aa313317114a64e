/** Largest upload in bytes: 10 MB. */
export const maxUploadBytes = 10_000_000;

/** Most pixels of an image: more than any phone's camera, far less than a decompression bomb. */
export const maxPixels = 65_000_000;

/** Time limit for decoding a picture, in seconds. */
export const decodeSeconds = 20;

/** A page is legible from about 150 dots per inch on 125 × 88 mm (ICAO Doc 9303 part 4, TD3). */
export const pageSize = { minLong: 740, minShort: 500, max: 2000 } as const;

/** A scan of one page needs only a few; a longer file is another document. */
export const maxPdfPages = 10;
