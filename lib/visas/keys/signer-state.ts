import { dayMs } from "#lib/platform/clock.ts";
import { keyUsedUntil } from "../certificates/key-use.ts";
import type { Signer } from "./key-set.ts";

/** Whether a signer's key may sign; `soon` means only a little longer. */
export type SignerState = {
  readonly state: "early" | "good" | "soon" | "past";
  readonly usedFrom: Date;
  readonly usedUntil: Date;
};

/** Enough time for taking a request to the CA and installing its certificate. */
const noticeDays = 30;

/** The state of a signer's key at a moment, by the period in which it may be used (Doc 9303-12, 7.1). */
export function signerState({ certificate }: Signer, at: Date): SignerState {
  const [usedFrom, usedUntil] = [certificate.validFromDate, keyUsedUntil(certificate)];
  const left = usedUntil.getTime() - at.getTime();
  const state = at < usedFrom ? "early" : left <= 0 ? "past" : left <= noticeDays * dayMs ? "soon" : "good";
  return { state, usedFrom, usedUntil };
}
