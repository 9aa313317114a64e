/** Largest table file in bytes: a thousand rows need a tenth of it. */
export const maxTableBytes = 5_000_000;

/** Largest total size of a spreadsheet's parts, unpacked, in bytes. */
export const maxUnpackedBytes = 60_000_000;

/** Largest number of parts in a spreadsheet's archive. */
export const maxParts = 500;

/** Highest compression ratio of a part. Real sheets reach about 50. */
export const maxRatio = 400;

/** Number of columns that are read. */
export const maxColumns = 100;

/** Longest text of a cell in characters; longer ones are cut, and the row's own check says that they are too long. */
export const maxCellLength = 2_000;
