import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { currentKeys } from "#lib/visas/keys/current-keys.ts";
import type { SealStatus } from "#lib/visas/seal/seal-status.ts";
import { makeRevocationList, makeTrustList } from "#lib/visas/trust/make-lists.ts";
import { checkSeal } from "#lib/visas/verify/check-seal.ts";
import type { BorderQuestion } from "../identify-visa.ts";
import type { DeskDocument } from "./desk-record.ts";

/** Nothing is looked up by a seal that the portal did not sign: its lines could be anyone's. */
export interface SealNotGenuine {
  readonly kind: "seal-not-genuine";
}

export interface DeskQuestion {
  readonly question: BorderQuestion;
  /** The seal's signature is right, its signer's certificate is revoked or past its time. */
  readonly isDoubtful: boolean;
}

/** Signed rightly all the same: what the desk did by older lists has happened, and a signer was revoked since. */
const afterwards: ReadonlySet<SealStatus> = new Set(["EXPIRED_CERTIFICATE", "REVOKED_CERTIFICATE"]);

/** What a desk has read as a question to the portal, the signature of a seal checked first. */
export async function deskQuestion(document: DeskDocument): Promise<Result<DeskQuestion, SealNotGenuine>> {
  if (!("seal" in document)) return ok({ question: document, isDoubtful: false });
  const seal = new Uint8Array(Buffer.from(document.seal, "base64"));
  const [keys, at] = [await currentKeys(), now()];
  // Revoked visas are judged by their own row, with every other rule.
  const lists = { trust: makeTrustList(keys, at), revocations: await makeRevocationList(keys, [], "", at) };
  const { findings, trust } = await checkSeal(seal, lists, todayInAlmaty());
  const isDoubtful = trust !== "trustable";
  if (isDoubtful && !findings.every((finding) => afterwards.has(finding))) {
    return problem({ kind: "seal-not-genuine" });
  }
  return ok({ question: { seal }, isDoubtful });
}
