/** Largest table file in bytes: a thousand rows need a tenth of it. */
export const maxTableBytes = 5_000_000;

/** Most bytes that the parts of a spreadsheet may unpack to, together. */
export const maxUnpackedBytes = 60_000_000;

/** Most parts in a spreadsheet's archive. */
export const maxParts = 500;

/** A part that unpacks to more than this many times its size is no table. Real sheets reach about 50. */
export const maxRatio = 400;

/** Most columns that are looked at. */
export const maxColumns = 100;

/** Longest text of one cell in characters; more is cut, and the row's own check says that it is too long. */
export const maxCellLength = 2_000;
