import type { Role } from "#lib/platform/db/types.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a session lasts, in milliseconds. */
export interface SessionTerms {
  /** From sign-in, or from the last visit when `sliding`. */
  readonly lastsMs: number;
  readonly sliding: boolean;
  /** Without any visit for so long it is over. */
  readonly idleMs: number;
}

const people: SessionTerms = { lastsMs: 30 * day, sliding: true, idleMs: 30 * day };
const staff: SessionTerms = { lastsMs: 8 * hour, sliding: false, idleMs: 30 * minute };

/** Applicants and hosts: 30 days from the last visit. Staff: one working day, and half an hour without a visit. */
export const sessionTerms: Readonly<Record<Role, SessionTerms>> = {
  APPLICANT: people,
  HOST: people,
  OFFICER: staff,
  SENIOR_OFFICER: staff,
  BORDER_OFFICER: staff,
  SUPERVISOR: staff,
  AUDITOR: staff,
};

/** A visit is written down at most this often: pages are read far more than written. */
export const touchEveryMs = 5 * minute;
