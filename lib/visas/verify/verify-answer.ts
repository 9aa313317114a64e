import { z } from "zod";
import { SEAL_STATUSES, TRUST_LEVELS } from "../seal/seal-status.ts";
import { describeStatus } from "./describe-verdict.ts";
import type { DocumentVerdict } from "./verify-document.ts";

/** The JSON input of `POST /api/v1/verify`; files are sent raw, or as the field `file` of a form. */
export const verifyQuestion = z.strictObject({
  /** Bytes of the seal in hex. */
  seal: z.string().regex(/^(?:[0-9A-Fa-f]{2}){1,2953}$/),
  visaMrz: z.string().max(200).optional(),
  passportMrz: z.string().max(200).optional(),
});

/** The answer: the outcome, without data that the caller has not supplied. */
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
  /** Fields that differ, without their values. */
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
