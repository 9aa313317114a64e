import { extensionValue } from "./extension-value.ts";
import { oids } from "./oids.ts";
import { firstElement, insideOf } from "./read-der.ts";

/**
 * The document types that a certificate allows by its DocumentType extension (Doc 9303-12, 7.1.1): `V`, `VC`. Undefined
 * without the extension, which allows every type.
 */
export function documentTypesOf(certificate: Uint8Array): readonly string[] | undefined {
  const value = extensionValue(certificate, oids.documentTypeList);
  if (value === undefined) return undefined;
  const list = insideOf(firstElement(value)).find(({ tag }) => tag === 0x31);
  return insideOf(list).map((type) => Buffer.from(type.value).toString("latin1").replace(/<+$/, ""));
}
