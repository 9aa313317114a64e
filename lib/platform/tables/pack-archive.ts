import { crc32 } from "node:zlib";
import type { ArchivePart } from "./unpack-archive.ts";

/** Packs the parts as a ZIP archive without compression, so that safely unpacked parts need no second unpacking. */
export function packArchive(parts: readonly ArchivePart[]): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const label = new TextEncoder().encode(name);
    const facts = [0x0800, 0, 0, crc32(bytes), bytes.length, bytes.length, label.length, 0];
    const local = record([0x04034b50, 20, ...facts], [4, 2, 2, 2, 4, 4, 4, 4, 2, 2]);
    pieces.push(local, label, bytes);
    directory.push(
      record(
        [0x02014b50, 20, 20, ...facts, 0, 0, 0, 0, offset],
        [4, 2, 2, 2, 2, 4, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4],
      ),
      label,
    );
    offset += local.length + label.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = record(
    [0x06054b50, 0, 0, parts.length, parts.length, size, offset, 0],
    [4, 2, 2, 2, 2, 4, 4, 2],
  );
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}

/** Little-endian numbers with the given widths in bytes. */
function record(values: readonly number[], widths: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(widths.reduce((sum, width) => sum + width, 0));
  let at = 0;
  widths.forEach((width, index) => {
    bytes.writeUIntLE(values[index] ?? 0, at, width);
    at += width;
  });
  return bytes;
}
