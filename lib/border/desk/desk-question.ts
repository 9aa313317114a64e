import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { currentKeys } from "#lib/visas/keys/current-keys.ts";
import type { SealStatus } from "#lib/visas/seal/seal-status.ts";
import { makeRevocationList, makeTrustList } from "#lib/visas/trust/make-lists.ts";
import { checkSeal } from "#lib/visas/verify/check-seal.ts";
import type { BorderQuestion } from "../identify-visa.ts";
import type { DeskDocument } from "./desk-record.ts";

/** A seal that the portal did not sign is not used for a look-up, because its lines could be anyone's. */
export interface SealNotGenuine {
  readonly kind: "seal-not-genuine";
}

export interface DeskQuestion {
  readonly question: BorderQuestion;
  /** The seal's signature is valid, but its signer's certificate is revoked or expired. */
  readonly isDoubtful: boolean;
}

/** Signed correctly anyway: a desk with older lists has acted before the signer was revoked. */
const afterwards: ReadonlySet<SealStatus> = new Set(["EXPIRED_CERTIFICATE", "REVOKED_CERTIFICATE"]);

/** A desk's document as a question to the portal, after verifying the signature of a seal. */
export async function deskQuestion(document: DeskDocument): Promise<Result<DeskQuestion, SealNotGenuine>> {
  if (!("seal" in document)) return ok({ question: document, isDoubtful: false });
  const seal = new Uint8Array(Buffer.from(document.seal, "base64"));
  const [keys, at] = [await currentKeys(), now()];
  // Revoked visas are recognised by their own row, with the other rules.
  const lists = { trust: makeTrustList(keys, at), revocations: await makeRevocationList(keys, [], "", at) };
  const { findings, trust } = await checkSeal(seal, lists, todayInAlmaty());
  const isDoubtful = trust !== "trustable";
  if (isDoubtful && !findings.every((finding) => afterwards.has(finding))) {
    return problem({ kind: "seal-not-genuine" });
  }
  return ok({ question: { seal }, isDoubtful });
}
