const apiErrors = ["none", "500", "hang", "lost"] as const;

/**
 * Faults to simulate. `duplicate`: additional deliveries of every event; `reorder`: events collected for a moment are
 * delivered newest first; `delayMs`: delay of deliveries; `dropNext`: number of coming events that are not delivered;
 * `apiError`: calls of the API fail before they do anything (`500`), are never answered (`hang`), or do their work and
 * lose the answer (`lost`); `apiDelayMs`: delay of the API's answers; `refundFails`: refunds are accepted and later
 * rejected by the payer's bank.
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

/** The faults of a control request, merged into `current`; `null` if one of them is invalid. */
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
