import { z } from "zod";
import { MAX_SEAL_LENGTH } from "#lib/visas/seal/decode-seal.ts";

/** The schema of a document sent by a desk (`DeskDocument`). */
export const deskDocument = z.union([
  z.strictObject({ seal: z.base64().max(Math.ceil(MAX_SEAL_LENGTH / 3) * 4) }),
  z.strictObject({ typed: z.string().max(400) }),
  z.strictObject({ visaId: z.uuid() }),
]);
