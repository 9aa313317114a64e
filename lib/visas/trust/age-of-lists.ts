import { isExpired } from "./lists.ts";
import type { StoredLists } from "./stored-lists.ts";

/** What is to be said about the lists before anything is checked by them. */
export type ListAge = {
  /** When the older of the two was issued. */
  readonly issuedAt: Date;
  /** Full hours since then; none when the clock says it has not come. */
  readonly hours: number;
  readonly state: "fresh" | "revocations-expired" | "trust-expired" | "clock-wrong";
};

const hourMs = 3_600_000;
/** Clocks of phones and servers differ a little; by more than this the device's is wrong. */
const clockToleranceMs = 15 * 60_000;

/** How old the lists are by this clock. Revocations age faster: a visa revoked since then still looks valid. */
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
