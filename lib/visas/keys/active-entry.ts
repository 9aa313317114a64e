import type { KeyEntry } from "./key-folder.ts";

/** The entry whose key signs for a role: the last one installed that is neither retired nor revoked. */
export const activeEntry = (entries: readonly KeyEntry[], role: KeyEntry["role"]): KeyEntry | undefined =>
  entries.findLast((entry) => entry.role === role && !entry.retiredAt && !entry.revokedAt);
