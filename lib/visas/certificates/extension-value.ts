import { derElements, firstElement, insideOf } from "./read-der.ts";
import { oid } from "./write-der.ts";

/** The contents of a certificate's extension with this identifier; undefined when it has none. */
export function extensionValue(certificate: Uint8Array, id: string): Uint8Array | undefined {
  const [content] = insideOf(firstElement(certificate));
  const [extensions] = insideOf(insideOf(content).find(({ tag }) => tag === 0xa3));
  const wanted = Buffer.from(oid(id));
  const found = insideOf(extensions)
    .map((extension) => derElements(extension.value) ?? [])
    .find(([name]) => name !== undefined && wanted.equals(name.bytes));
  return found?.findLast(({ tag }) => tag === 0x04)?.value;
}
