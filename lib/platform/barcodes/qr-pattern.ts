import type { QrVersion } from "./qr-versions.ts";

/** What every code of a version has: its fixed modules, and the modules that data fills, in their order. */
export type QrPattern = { readonly fixed: Uint8Array; readonly places: readonly number[] };

const patterns = new Map<number, QrPattern>();

/** The fixed modules of a version (ISO/IEC 18004, 6.3) and where its data goes (7.7.3). */
export function qrPattern(version: QrVersion): QrPattern {
  const pattern = patterns.get(version.version) ?? draw(version);
  patterns.set(version.version, pattern);
  return pattern;
}

const free = 2;

function draw({ version, side }: QrVersion): QrPattern {
  const modules = new Uint8Array(side * side).fill(free);
  const set = (row: number, column: number, isDark: boolean) => {
    if (row >= 0 && row < side && column >= 0 && column < side) modules[row * side + column] = Number(isDark);
  };
  const square = (row: number, column: number, radius: number, isDark: (ring: number) => boolean) => {
    for (let down = -radius; down <= radius; down += 1)
      for (let right = -radius; right <= radius; right += 1)
        set(row + down, column + right, isDark(Math.max(Math.abs(down), Math.abs(right))));
  };
  for (let at = 0; at < side; at += 1) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  const end = side - 7;
  const centres = alignmentCentres(version, end);
  for (const row of centres) {
    for (const column of centres) {
      // In three corners there are finders.
      const isFinder = [12, 6 + end].includes(row + column) && [6, end].includes(row);
      if (!isFinder) square(row, column, 2, (ring) => ring !== 1);
    }
  }
  for (const [row, column] of [
    [3, 3],
    [3, side - 4],
    [side - 4, 3],
  ] as const)
    square(row, column, 4, (ring) => ring !== 2 && ring !== 4);
  reserveFormat(side, set);
  if (version >= 7) drawVersion(version, side, set);
  return { fixed: modules, places: dataPlaces(modules, side) };
}

function alignmentCentres(version: number, end: number): readonly number[] {
  if (version === 1) return [];
  return version < 7 ? [6, end] : [6, (6 + end) / 2, end];
}

type Set = (row: number, column: number, isDark: boolean) => void;

/** Light until the mask is chosen, but for the one module that is always dark. */
function reserveFormat(side: number, set: Set): void {
  for (let at = 0; at < 9; at += 1) {
    if (at !== 6) {
      set(8, at, false);
      set(at, 8, false);
    }
    if (at < 8) set(8, side - 1 - at, false);
    if (at < 7) set(side - 1 - at, 8, false);
  }
  set(side - 8, 8, true);
}

/** The version with its BCH code, twice (7.10). */
function drawVersion(version: number, side: number, set: Set): void {
  let rest = version;
  for (let bit = 0; bit < 12; bit += 1) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let bit = 0; bit < 18; bit += 1) {
    const isDark = ((bits >> bit) & 1) === 1;
    set(Math.floor(bit / 3), side - 11 + (bit % 3), isDark);
    set(side - 11 + (bit % 3), Math.floor(bit / 3), isDark);
  }
}

/** Two columns at a time from the right, up and down in turn, past the upright timing pattern. */
function dataPlaces(modules: Uint8Array, side: number): readonly number[] {
  const places: number[] = [];
  let goesUp = true;
  for (let right = side - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < side; step += 1) {
      const row = goesUp ? side - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (modules[row * side + column] === free) places.push(row * side + column);
      }
    }
    goesUp = !goesUp;
  }
  return places;
}
