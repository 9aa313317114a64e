import { z } from "zod";
import { SEAL_STATUSES, TRUST_LEVELS } from "../seal/seal-status.ts";
import { describeStatus } from "./describe-verdict.ts";
import type { DocumentVerdict } from "./verify-document.ts";

/** What `POST /api/v1/verify` takes as JSON; files come as they are, or as the field `file` of a form. */
export const verifyQuestion = z.strictObject({
  /** Bytes of the seal in hex. */
  seal: z.string().regex(/^(?:[0-9A-Fa-f]{2}){1,2953}$/),
  visaMrz: z.string().max(200).optional(),
  passportMrz: z.string().max(200).optional(),
});

/** What it answers: the outcome, and not a word that the caller did not bring along. */
export const verifyAnswer = z.object({
  status: z.enum(SEAL_STATUSES),
  valid: z.boolean(),
  trust: z.enum(TRUST_LEVELS),
  findings: z.array(z.enum(SEAL_STATUSES)),
  signature: z.enum(["none", "valid", "intact", "changed", "untrusted", "expired", "revoked"]),
  notes: z.array(
    z.enum([
      "visa-revoked",
      "visa-past-its-last-day",
      "document-changed",
      "document-signer-unknown",
      "seals-differ",
      "attached-seal-only",
    ]),
  ),
  /** Fields that differ, without what they say. */
  differences: z.array(z.object({ between: z.string(), field: z.string() })),
  unreadable: z.string().nullable(),
});

/** The public answer to a check. */
export function publicAnswer(verdict: DocumentVerdict): z.infer<typeof verifyAnswer> {
  const { remarks: _signersDetails, ...status } = describeStatus(verdict);
  return verifyAnswer.parse({
    ...status,
    differences: verdict.differences.map(({ between, field }) => ({ between, field })),
    unreadable: verdict.unreadable ?? null,
  });
}
