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

/** The filter of the audit; all given values must match. A last date before the first is ignored. */
export const eventFilter = listFilter(
  {
    /** An id; an invalid one finds nothing. */
    actor: optional((typed) => {
      const actor = text.read(typed);
      return actor === undefined || z.uuid().safeParse(actor).success ? actor : noActor;
    }),
    /** An action, such as `application.grant`. */
    action: text,
    /** An id, or the number of an application, a visa or an invitation. */
    subject: text,
    /** Calendar dates in Kazakhstan, both included. */
    from: day,
    to: day,
  },
  ({ to, ...filter }) => ({ ...filter, to: to && filter.from && to < filter.from ? undefined : to }),
);
export type EventFilter = FilterOf<typeof eventFilter>;

/** The date of a search that is invalid, or before the other; it is reported and ignored. */
export const wrongDate = (asked: Asked, filter: EventFilter): "from" | "to" | undefined =>
  (["from", "to"] as const).find((end) => filter[end] === undefined && askedText(asked, end).trim() !== "");
