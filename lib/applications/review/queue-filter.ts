import { type Purpose, purposeFrom } from "#lib/domain/policy.ts";

/** Where an application may stand when staff see it; `OPEN` is all that waits for the service. */
export const QUEUE_STATES = ["OPEN", "PAID", "IN_REVIEW", "RETURNED", "GRANTED", "REFUSED"] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** Whose it is: this officer's, nobody's, another's; left out, what this officer may take up. */
export const QUEUE_ASSIGNED = ["me", "nobody", "somebody"] as const;
export type QueueAssigned = (typeof QUEUE_ASSIGNED)[number];

/** What is asked of the queue. */
export interface QueueFilter {
  readonly state: QueueState;
  readonly purpose?: Purpose | undefined;
  /** ISO alpha-2. */
  readonly territory?: string | undefined;
  readonly assigned?: QueueAssigned | undefined;
  /** Names or numbers as typed; empty for no search. */
  readonly search: string;
}

export const everything: QueueFilter = { state: "OPEN", search: "" };

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The filter in an address's query; what makes no sense is left out. The search comes by another way: it is personal data. */
export function readQueueFilter(asked: Asked, search: string): QueueFilter {
  const text = (name: string): string => (typeof asked[name] === "string" ? asked[name] : "");
  const territory = text("territory");
  return {
    state: QUEUE_STATES.find((state) => state === text("state")) ?? "OPEN",
    purpose: purposeFrom(text("purpose")),
    territory: /^[A-Z]{2}$/.test(territory) ? territory : undefined,
    assigned: QUEUE_ASSIGNED.find((assigned) => assigned === text("assigned")),
    search,
  };
}

/** The query of a filter without its search; empty when nothing is narrowed. */
export function queueQuery({ state, purpose, territory, assigned }: QueueFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (state !== "OPEN") query.set("state", state);
  if (purpose) query.set("purpose", purpose);
  if (territory) query.set("territory", territory);
  if (assigned) query.set("assigned", assigned);
  return query;
}
