import { isExpired } from "./lists.ts";
import type { StoredLists } from "./stored-lists.ts";

/** The age of the lists, shown before anything is checked with them. */
export type ListAge = {
  /** When the older of the two was issued. */
  readonly issuedAt: Date;
  /** Full hours since then; undefined when the clock is before it. */
  readonly hours: number;
  readonly state: "fresh" | "revocations-expired" | "trust-expired" | "clock-wrong";
};

const hourMs = 3_600_000;
/** Tolerated difference of clocks; a larger one means that the device's clock is wrong. */
const clockToleranceMs = 15 * 60_000;

/**
 * The age of the lists by this clock. Revocations become outdated faster, because a visa revoked since then still
 * appears valid.
 */
export function ageOfLists({ trust, revocations }: StoredLists, now: Date): ListAge {
  const issued = [trust, revocations].map((list) => new Date(list.issuedAt).getTime());
  const [oldest, newest] = [Math.min(...issued), Math.max(...issued)];
  const hours = Math.max(0, Math.floor((now.getTime() - oldest) / hourMs));
  const state =
    newest - now.getTime() > clockToleranceMs
      ? "clock-wrong"
      : isExpired(trust, now)
        ? "trust-expired"
        : isExpired(revocations, now)
          ? "revocations-expired"
          : "fresh";
  return { issuedAt: new Date(oldest), hours, state };
}
