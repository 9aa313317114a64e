import { ok, problem, type Result } from "../result.ts";

/** For each status the events that it allows, with the status that follows; a final status allows none. */
export type Transitions<Status extends string, Event extends string> = Readonly<
  Record<Status, Readonly<Partial<Record<Event, Status>>>>
>;

type Table = Transitions<string, string>;

/** The statuses of a life cycle's table. */
export type StatusOf<T extends Table> = keyof T & string;

/** The events of a life cycle's table. */
export type EventOf<T extends Table> = { [S in keyof T]: keyof T[S] }[keyof T] & string;

export type NotPossible<T extends Table> = {
  readonly reason: "not-possible";
  readonly status: StatusOf<T>;
  readonly event: EventOf<T>;
  readonly possible: readonly EventOf<T>[];
};

/** The status after `event`, or the problem with the events that are allowed. No other code chooses a status. */
export function next<const T extends Table>(
  transitions: T,
  from: StatusOf<T>,
  event: EventOf<T>,
): Result<StatusOf<T>, NotPossible<T>> {
  const to = allowedIn(transitions, from)[event];
  if (to !== undefined) return ok(to);
  return problem({ reason: "not-possible", status: from, event, possible: eventsFrom(transitions, from) });
}

/** The events that a status allows, in the table's order. */
export const eventsFrom = <const T extends Table>(transitions: T, from: StatusOf<T>): readonly EventOf<T>[] =>
  Object.keys(allowedIn(transitions, from)) as EventOf<T>[];

/** The statuses that allow an event, for the `where` of an update. */
export const statusesAllowing = <const T extends Table>(
  transitions: T,
  event: EventOf<T>,
): readonly StatusOf<T>[] =>
  (Object.keys(transitions) as StatusOf<T>[]).filter(
    (status) => allowedIn(transitions, status)[event] !== undefined,
  );

const allowedIn = <T extends Table>(transitions: T, from: StatusOf<T>) =>
  transitions[from] as Readonly<Partial<Record<EventOf<T>, StatusOf<T>>>>;
