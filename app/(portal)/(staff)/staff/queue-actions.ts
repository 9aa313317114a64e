"use server";

import { claimNext } from "#lib/applications/review/next-case.ts";
import { queueFilter } from "#lib/applications/review/queue-filter.ts";
import { dropFilter, saveFilter } from "#lib/applications/review/saved-filters.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import { withQuery } from "#lib/platform/lists/view.ts";
import { postAction } from "#lib/web/action.ts";
import { queue } from "./list.ts";

const filterIn = (form: FormReader) =>
  queueFilter.read(Object.fromEntries(new URLSearchParams(form.text("query"))));

/** The address of the filtered queue, with a notice. */
function toQueue(form: FormReader, said?: string): string {
  const query = queueFilter.query(filterIn(form));
  if (said !== undefined) query.set("said", said);
  return withQuery(queue.base, query);
}

export const searchAction = queue.search;

/** Claims the most urgent free application and opens it. */
export const nextAction = postAction({
  right: "application:review",
  run: ({ actor, form }) => claimNext(actor, filterIn(form)),
  done: (id, { form }) => (id ? `/staff/applications/${id}` : toQueue(form, "none-left")),
});

export const saveFilterAction = postAction({
  right: "application:read",
  run: ({ actor, form }) => saveFilter(actor, form.text("name"), filterIn(form)),
  done: (saved, { form }) => toQueue(form, saved.ok ? undefined : saved.problem.kind),
});

export const dropFilterAction = postAction({
  right: "application:read",
  run: ({ actor, form }) => dropFilter(actor, form.text("filter")),
  done: (_, { form }) => toQueue(form),
});
