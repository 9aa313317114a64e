import type { PlainDate } from "#lib/domain/plain-date.ts";
import { isListed, trustedSigners } from "../trust/lists.ts";
import type { StoredLists } from "../trust/stored-lists.ts";
import { type DocumentEvidence, type DocumentVerdict, verifyDocument } from "./verify-document.ts";

/**
 * Checks the bytes of a seal with published lists only: the same check as the portal's own, for browsers and without a
 * network. `bytes` undefined: no seal could be read.
 */
export const checkSeal = (
  bytes: Uint8Array | undefined,
  { trust, revocations }: StoredLists,
  today: PlainDate,
  zones: Pick<DocumentEvidence, "visaMrz" | "passportMrz"> = {},
): Promise<DocumentVerdict> =>
  verifyDocument({
    ...zones,
    reading: { kind: "seal", drawnSeal: bytes, problem: bytes === undefined ? "no-seal" : undefined },
    signature: "none",
    trust: trustedSigners(trust, revocations),
    today,
    isRevoked: (visa) => isListed(revocations, visa),
  });
