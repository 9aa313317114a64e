import { z } from "zod";
import { type PlainDate, plainDate } from "#lib/domain/plain-date.ts";

/** What a search of the audit asks for; everything that is given must fit. */
export interface EventFilter {
  readonly actorId?: string | undefined;
  /** An action, such as `application.grant`. */
  readonly action?: string | undefined;
  /** An id, or an application's, a visa's or an invitation's number. */
  readonly subject?: string | undefined;
  /** Calendar dates in Kazakhstan, both included. */
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

export interface AskedEvents {
  readonly filter: EventFilter;
  /** Which date is none, or before the other. */
  readonly wrong: "from" | "to" | undefined;
}

const wordIn = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 100) : undefined;

/** Reads a search from an address. A wrong date is named and left out; an actor that is no id finds nothing. */
export function readEventFilter(asked: Readonly<Record<string, unknown>>): AskedEvents {
  const [typedFrom, typedTo] = [wordIn(asked.from), wordIn(asked.to)];
  const from = typedFrom === undefined ? undefined : plainDate(typedFrom);
  const to = typedTo === undefined ? undefined : plainDate(typedTo);
  const wrong =
    typedFrom && !from ? "from" : typedTo && (!to || (from !== undefined && to < from)) ? "to" : undefined;
  const actor = wordIn(asked.actor);
  return {
    filter: {
      actorId: actor === undefined || z.uuid().safeParse(actor).success ? actor : noActor,
      action: wordIn(asked.action),
      subject: wordIn(asked.subject),
      from,
      to: wrong === "to" ? undefined : to,
    },
    wrong,
  };
}

const noActor = "00000000-0000-0000-0000-000000000000";
