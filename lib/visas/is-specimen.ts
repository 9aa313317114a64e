import type { KeySet } from "./keys/key-set.ts";

/** Is a document made with these keys a specimen? A visa counts only when a real CA is behind both of its signers. */
export const isSpecimen = (keys: Pick<KeySet, "development">): boolean => keys.development;
