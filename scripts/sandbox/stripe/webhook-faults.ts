const apiErrors = ["none", "500", "hang", "lost"] as const;

/**
 * What goes wrong on purpose. `duplicate`: every event arrives that many times more; `reorder`: events gathered for a
 * moment arrive newest first; `delayMs`: they arrive that much later; `dropNext`: that many coming events never
 * arrive; `apiError`: calls of the API fail before they do anything (`500`), are never answered (`hang`), or do their
 * work and lose the answer (`lost`); `apiDelayMs`: answers of the API come that much later; `refundFails`: refunds are
 * accepted and then not taken by the payer's bank.
 */
export type Faults = {
  duplicate: number;
  reorder: boolean;
  delayMs: number;
  dropNext: number;
  apiError: (typeof apiErrors)[number];
  apiDelayMs: number;
  refundFails: boolean;
};

export const noFaults: Faults = {
  duplicate: 0,
  reorder: false,
  delayMs: 0,
  dropNext: 0,
  apiError: "none",
  apiDelayMs: 0,
  refundFails: false,
};

/** The faults named in a control request, laid over `current`; `null` when one of them is not understood. */
export function readFaults(value: Record<string, unknown> | null, current: Faults): Faults | null {
  if (!value || Object.keys(value).some((name) => !(name in noFaults))) return null;
  const merged = { ...current, ...value };
  const apiError = apiErrors.find((known) => known === merged.apiError);
  const counts = [merged.duplicate, merged.delayMs, merged.dropNext, merged.apiDelayMs];
  if (!apiError || typeof merged.reorder !== "boolean" || typeof merged.refundFails !== "boolean")
    return null;
  if (counts.some((count) => !Number.isInteger(count) || count < 0)) return null;
  return { ...merged, apiError };
}
