import { now } from "#lib/platform/clock.ts";
import { signDetached } from "#lib/visas/certificates/cms.ts";
import { renderVisa } from "#lib/visas/document/render.ts";
import { sealVisa } from "#lib/visas/keys/seal-visa.ts";
import { signerIn } from "../support/a-signed-visa.ts";
import { visaLines } from "../unit/seal/sample-seal.ts";
import { sampleVisa } from "../unit/visas/sample-visa.ts";

/** Draws, seals and signs one visa, with keys opened once as in the portal. */
export function documentWork(folder: string): () => Promise<Buffer> {
  const [sealer, signer] = [signerIn(folder, "seal-signer"), signerIn(folder, "document-signer")];
  const [mrzLine1, mrzLine2] = visaLines;
  const row = { id: "sample", mrzLine1, mrzLine2, entries: 1, stayDays: 30, category: "B12" };
  return async () => {
    const at = now();
    const seal = await sealVisa({ ...row, issuedAt: at, passportNumber: "L898902C3" }, sealer, at);
    return renderVisa(
      { ...sampleVisa, mrz: visaLines, seal },
      { signedAt: at, signDigest: (digest) => signDetached(digest, signer) },
    );
  };
}
