import { inflateRawSync } from "node:zlib";
import { maxParts, maxRatio, maxUnpackedBytes } from "./limits.ts";

export interface ArchivePart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** Why an archive was not unpacked. */
export type ArchiveFault = "broken" | "too-complex";

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/**
 * Unpacks the `wanted` parts of a ZIP archive (APPNOTE 6.3, without ZIP64 and encryption, which no spreadsheet needs).
 * Checks the sizes in its directory first; a part that unpacks to another size is refused.
 */
export function unpackArchive(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): readonly ArchivePart[] | ArchiveFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(view, bytes);
  if (typeof entries === "string") return entries;
  const chosen = entries.filter(({ name }) => wanted(name));
  const total = chosen.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > maxUnpackedBytes) return "too-complex";
  if (chosen.some(({ packed, unpacked }) => unpacked > 100_000 && unpacked > packed * maxRatio)) {
    return "too-complex";
  }
  const parts: ArchivePart[] = [];
  for (const entry of chosen) {
    const part = unpackEntry(view, bytes, entry);
    if (part === undefined) return "broken";
    parts.push({ name: entry.name, bytes: part });
  }
  return parts;
}

function directory(view: DataView, bytes: Uint8Array): readonly Entry[] | ArchiveFault {
  const end = findEnd(view);
  if (end === undefined) return "broken";
  const count = view.getUint16(end + 10, true);
  if (count > maxParts) return "too-complex";
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return "broken";
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record precedes an optional comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

function unpackEntry(view: DataView, bytes: Uint8Array, entry: Entry): Uint8Array | undefined {
  const { offset, packed, unpacked, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (content.length !== packed) return undefined;
  if (method === 0) return packed === unpacked ? content : undefined;
  if (method !== 8) return undefined;
  try {
    const inflated = inflateRawSync(content, { maxOutputLength: Math.max(1, unpacked) });
    return inflated.length === unpacked ? inflated : undefined;
  } catch (fault) {
    // zlib throws on broken data, and when there is more than announced.
    if (fault instanceof Error) return undefined;
    throw fault;
  }
}
