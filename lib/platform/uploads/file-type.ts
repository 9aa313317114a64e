export type FileType = "jpeg" | "png" | "pdf";

const signatures: readonly { readonly type: FileType; readonly bytes: readonly number[] }[] = [
  { type: "jpeg", bytes: [0xff, 0xd8, 0xff] },
  { type: "png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: "pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
];

/** The type according to the content's first bytes; names and declared types cannot be trusted. */
export const fileTypeOf = (bytes: Uint8Array): FileType | undefined =>
  signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))?.type;
