import { ok, problem, type Result } from "../result.ts";

/** For each status the events it allows and the status each leads to; a final status allows none. */
export type Transitions<Status extends string, Event extends string> = Readonly<
  Record<Status, Readonly<Partial<Record<Event, Status>>>>
>;

export type NotPossible<Status extends string, Event extends string> = {
  readonly reason: "not-possible";
  readonly status: Status;
  readonly event: Event;
  readonly possible: readonly Event[];
};

/** The status after `event`, or what is possible instead. The only way a status is chosen in this system. */
export function next<Status extends string, Event extends string>(
  transitions: Transitions<Status, Event>,
  from: Status,
  event: Event,
): Result<Status, NotPossible<Status, Event>> {
  const to = transitions[from][event];
  if (to !== undefined) return ok(to);
  return problem({ reason: "not-possible", status: from, event, possible: eventsFrom(transitions, from) });
}

/** The events that a status allows, in the table's order. */
export const eventsFrom = <Status extends string, Event extends string>(
  transitions: Transitions<Status, Event>,
  from: Status,
): readonly Event[] => Object.keys(transitions[from]) as Event[];

/** The statuses from which an event is allowed: what an update's `where` may ask for. */
export const statusesAllowing = <Status extends string, Event extends string>(
  transitions: Transitions<Status, Event>,
  event: Event,
): readonly Status[] =>
  (Object.keys(transitions) as Status[]).filter((status) => transitions[status][event] !== undefined);
