import type { Role } from "#lib/platform/db/types.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The duration of a session, in milliseconds. */
export interface SessionTerms {
  /** From sign-in, or from the last request when `sliding`. */
  readonly lastsMs: number;
  readonly sliding: boolean;
  /** Ends the session after this time without a request. */
  readonly idleMs: number;
}

const people: SessionTerms = { lastsMs: 30 * day, sliding: true, idleMs: 30 * day };
const staff: SessionTerms = { lastsMs: 8 * hour, sliding: false, idleMs: 30 * minute };

/** Applicants and hosts: 30 days from the last request. Staff: one working day, and half an hour without a request. */
export const sessionTerms: Readonly<Record<Role, SessionTerms>> = {
  APPLICANT: people,
  HOST: people,
  OFFICER: staff,
  SENIOR_OFFICER: staff,
  BORDER_OFFICER: staff,
  SUPERVISOR: staff,
  AUDITOR: staff,
};

/** The time of the last request is stored at most this often, to avoid a write for each page. */
export const touchEveryMs = 5 * minute;
