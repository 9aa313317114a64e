import type { KeySet } from "./keys/key-set.ts";

/**
 * Whether a document made with these keys is a specimen. A visa is valid only if a real CA issued both of its signers'
 * certificates.
 */
export const isSpecimen = (keys: Pick<KeySet, "development">): boolean => keys.development;
