import type { PlainDate } from "#lib/domain/plain-date.ts";
import { checkPassport, checkVisa } from "./check-mrz.ts";
import { checkSigner } from "./check-signer.ts";
import { type DecodedSeal, decodeSeal, type SealProblem } from "./decode-seal.ts";
import type { Difference } from "./differences.ts";
import { type Findings, nothing, type SealRemark } from "./findings.ts";
import { certificateOf, type SealCertificate } from "./seal-certificate.ts";
import { isValidStatus, type SealStatus, type TrustLevel, trustOf } from "./seal-status.ts";

/** The input of a seal's check. */
export type SealEvidence = {
  /** The bytes of the barcode; undefined when none could be read. */
  readonly bytes: Uint8Array | undefined;
  readonly trust: readonly SealCertificate[];
  readonly today: PlainDate;
  /** The visa's machine readable zone as printed: both lines, or line 2 alone. */
  readonly visaMrz?: string | undefined;
  /** Both lines of the passport's machine readable zone. */
  readonly passportMrz?: string | undefined;
};

/** The outcome of a check (Doc 9303-13, Appendix D; Doc 9303-7, 9.4). */
export type SealVerdict = {
  readonly valid: boolean;
  /** The first of `findings`. */
  readonly status: SealStatus;
  /** All findings, in the order of the standard. */
  readonly findings: readonly SealStatus[];
  /** The trust for the worst finding. */
  readonly trust: TrustLevel;
  readonly remarks: readonly SealRemark[];
  readonly differences: readonly Difference[];
  /** The contents of the seal, verified or not; undefined when it cannot be read. */
  readonly seal: DecodedSeal | undefined;
  readonly problem: SealProblem | undefined;
};

/**
 * Checks a seal, and the printed visa and the passport if their zones are given, without network or clock. All checks
 * are made, even after one has failed, so that an officer sees every difference; the status is the first in the
 * standard's order.
 */
export async function verifySeal(evidence: SealEvidence): Promise<SealVerdict> {
  const { bytes, trust, today, visaMrz, passportMrz } = evidence;
  if (bytes === undefined || bytes.length === 0) return verdict([{ found: ["READ_ERROR"] }]);
  const seal = decodeSeal(bytes);
  if (!seal.ok) return verdict([{ found: ["WRONG_FORMAT"] }], undefined, seal.problem);
  const { features } = seal.value;
  return verdict(
    [
      await checkSigner(seal.value, certificateOf(trust, seal.value.header), today),
      checkVisa(features.mrz, visaMrz, today),
      passportMrz === undefined ? nothing : checkPassport(features, passportMrz, today),
      {
        found: features.unknown.length > 0 ? ["UNKNOWN_FEATURE"] : [],
        remarks: features.unknown.map(({ tag }) => ({ reason: "unknown-feature", tag })),
      },
    ],
    seal.value,
  );
}

function verdict(all: readonly Findings[], seal?: DecodedSeal, problem?: SealProblem): SealVerdict {
  const found = all.flatMap((findings) => findings.found);
  const status = found[0] ?? "VALID";
  return {
    valid: isValidStatus(status),
    status,
    findings: found.length > 0 ? found : ["VALID"],
    trust: trustOf(found),
    remarks: all.flatMap(({ remarks = [] }) => remarks),
    differences: all.flatMap(({ differences = [] }) => differences),
    seal,
    problem,
  };
}
