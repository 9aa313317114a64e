/** Several pictures as one sequence of bytes, each preceded by its length. */
export const writeFrames = (pictures: readonly Uint8Array[]): Buffer =>
  Buffer.concat(
    pictures.flatMap((picture) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(picture.byteLength);
      return [length, picture];
    }),
  );

/** The pictures of such a sequence, without a truncated one at the end. */
export function readFrames(bytes: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pictures: Uint8Array[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; ) {
    const end = at + 4 + view.getUint32(at, true);
    if (end > bytes.byteLength) break;
    pictures.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return pictures;
}
