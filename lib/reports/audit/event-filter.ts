import { z } from "zod";
import {
  type Asked,
  askedText,
  day,
  type FilterOf,
  listFilter,
  optional,
  text,
} from "#lib/platform/lists/filter.ts";

const noActor = "00000000-0000-0000-0000-000000000000";

/** What a search of the audit asks for; everything that is given must fit. A date before the other is left out. */
export const eventFilter = listFilter(
  {
    /** An id; one that is none finds nothing. */
    actor: optional((typed) => {
      const actor = text.read(typed);
      return actor === undefined || z.uuid().safeParse(actor).success ? actor : noActor;
    }),
    /** An action, such as `application.grant`. */
    action: text,
    /** An id, or an application's, a visa's or an invitation's number. */
    subject: text,
    /** Calendar dates in Kazakhstan, both included. */
    from: day,
    to: day,
  },
  ({ to, ...filter }) => ({ ...filter, to: to && filter.from && to < filter.from ? undefined : to }),
);
export type EventFilter = FilterOf<typeof eventFilter>;

/** Which date of a search is none, or before the other: it is asked for and left out. */
export const wrongDate = (asked: Asked, filter: EventFilter): "from" | "to" | undefined =>
  (["from", "to"] as const).find((end) => filter[end] === undefined && askedText(asked, end).trim() !== "");
