import { createHash } from "node:crypto";
import { SIGNATURE_ROOM, type SignaturePlace, UNKNOWN_NUMBER } from "./signature-field.ts";

/**
 * Signs a finished file in place: writes the range, hashes everything except the hexadecimal string of the signature,
 * and inserts the signature (ISO 32000-1, 12.8.1).
 * @throws Error when the place is not where it was written, or the signature is too long: both are faults
 */
export async function signPdf(file: Buffer, { dictionary, signer }: SignaturePlace): Promise<void> {
  const hole = `<${"0".repeat(2 * SIGNATURE_ROOM)}>`;
  const start = file.indexOf(hole, dictionary.offset, "latin1");
  const rangeAt = file.indexOf(`[0 ${UNKNOWN_NUMBER}`, dictionary.offset, "latin1");
  if (start === -1 || rangeAt === -1) throw new Error("The place for the signature is not in the file");
  const end = start + hole.length;
  const placeholder = `[0 ${UNKNOWN_NUMBER} ${UNKNOWN_NUMBER} ${UNKNOWN_NUMBER}]`;
  const range = `[0 ${start} ${end} ${file.length - end}]`.padEnd(placeholder.length, " ");
  file.write(range, rangeAt, "latin1");
  const digest = createHash("sha256").update(file.subarray(0, start)).update(file.subarray(end)).digest();
  const signature = await signer.signDigest(digest);
  if (signature.length > SIGNATURE_ROOM) throw new Error("The signature is longer than its room");
  file.write(Buffer.from(signature).toString("hex"), start + 1, "latin1");
}
