import { oids } from "./oids.ts";
import { derElements, firstElement, insideOf } from "./read-der.ts";
import { oid } from "./write-der.ts";

/**
 * The document types that a certificate allows by its DocumentType extension (Doc 9303-12, 7.1.1): `V`, `VC`. Undefined
 * when it has none and may sign every type.
 */
export function documentTypesOf(certificate: Uint8Array): readonly string[] | undefined {
  const value = extensionValue(certificate, oids.documentTypeList);
  if (value === undefined) return undefined;
  const list = insideOf(firstElement(value)).find(({ tag }) => tag === 0x31);
  return insideOf(list).map((type) => Buffer.from(type.value).toString("latin1").replace(/<+$/, ""));
}

/** The bytes inside of the extension with this identifier. */
function extensionValue(certificate: Uint8Array, id: string): Uint8Array | undefined {
  const [content] = insideOf(firstElement(certificate));
  const [extensions] = insideOf(insideOf(content).find(({ tag }) => tag === 0xa3));
  const wanted = Buffer.from(oid(id));
  const found = insideOf(extensions)
    .map((extension) => derElements(extension.value) ?? [])
    .find(([name]) => name !== undefined && wanted.equals(name.bytes));
  return found?.findLast(({ tag }) => tag === 0x04)?.value;
}
