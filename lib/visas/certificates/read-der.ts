import { decodeDerLength } from "../seal/der-length.ts";

/** An element of DER: its tag, its contents, and all of its bytes. */
export type DerElement = { readonly tag: number; readonly value: Uint8Array; readonly bytes: Uint8Array };

/** The elements of the bytes, or undefined unless they are complete elements of DER with one-byte tags. */
export function derElements(bytes: Uint8Array): readonly DerElement[] | undefined {
  const elements: DerElement[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = decodeDerLength(bytes, at + 1);
    if (!length.ok) return undefined;
    const end = length.value.next + length.value.length;
    if (end > bytes.length) return undefined;
    elements.push({
      tag: bytes[at] ?? 0,
      value: bytes.subarray(length.value.next, end),
      bytes: bytes.subarray(at, end),
    });
    at = end;
  }
  return elements;
}

/** The contents of a constructed element; empty when they are not DER. */
export const insideOf = (element: DerElement | undefined): readonly DerElement[] =>
  element === undefined ? [] : (derElements(element.value) ?? []);

/** The first element in `bytes`, whatever follows it; undefined when there is none. */
export function firstElement(bytes: Uint8Array): DerElement | undefined {
  const length = decodeDerLength(bytes, 1);
  if (!length.ok) return undefined;
  const end = length.value.next + length.value.length;
  return derElements(bytes.subarray(0, end))?.[0];
}
