import type { Granted, Permission } from "#lib/accounts/rights.ts";
import { recordRead } from "#lib/audit/record-read.ts";
import { isStaffRole } from "#lib/domain/roles.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { type Asked, type ListFilter, searchOf } from "#lib/platform/lists/filter.ts";
import { type ListView, listView, pageAddress } from "#lib/platform/lists/view.ts";
import { postAction } from "./action.ts";
import { guard } from "./guard.ts";
import { fileHandler, type Handler } from "./handler.ts";
import { rememberedSearch, rememberSearch } from "./search-cookie.ts";

/** The parts that a list's page, search and files have in common. */
interface Declaration<P extends Permission, Values> {
  /** Address of the list; the addresses of its files begin with it. */
  readonly base: string;
  readonly right: P;
  readonly filter: ListFilter<Values>;
  /** Name of the cookie that keeps a search; absent if the list cannot be searched. */
  readonly searchCookie?: string;
}

/** The properties of a page that shows a list. */
export interface ListProps {
  readonly searchParams: Promise<Asked>;
}

interface OpenList<P extends Permission, Values> {
  readonly actor: Granted<P>;
  readonly locale: Locale;
  readonly asked: Asked;
  readonly filter: Values;
  readonly after: string | undefined;
  readonly view: ListView;
}

interface ListFile<P extends Permission, Values> {
  /** The file's name without the day and the extension. */
  readonly name: string;
  /** The rows that fit the filter; undefined for an address that is refused. */
  readonly content: (
    actor: Granted<P>,
    filter: Values,
    asked: Asked,
  ) => ReadableStream<Uint8Array> | undefined;
}

interface ListPage<P extends Permission, Values> {
  readonly base: string;
  /**
   * For the page: the actor and the filter. Redirects those who may not see the list. That staff read it is an audit
   * event.
   */
  readonly open: (searchParams: Promise<Asked>) => Promise<OpenList<P, Values>>;
  /**
   * For the action of the search form. Names and numbers are searched for by POST, so that no address contains them.
   */
  readonly search: (data: FormData) => Promise<void>;
  /** For the route of staff's file of the list, a CSV file with codes for programs. The export is an audit event. */
  readonly csv: (file: ListFile<P, Values>) => Handler<never>;
  /** For a file of a host's list: reads the filter from its address. */
  readonly filterOf: (asked: Asked) => Promise<Values>;
}

/** Declares a list that a page shows. */
export function listPage<P extends Permission, Values extends object>({
  base,
  right,
  filter,
  searchCookie,
}: Declaration<P, Values>): ListPage<P, Values> {
  const cookie = searchCookie === undefined ? undefined : { name: `${searchCookie}-search`, path: base };
  const filterOf = async (asked: Asked): Promise<Values> =>
    filter.read(asked, cookie && (await rememberedSearch(cookie, asked.search)));
  /** Records the list and its filter, as in the address: codes, numbers and days. A search's text is not recorded. */
  const record = async (action: "list.read" | "list.export", actor: Granted<P>, values: Values) => {
    if (!isStaffRole(actor.role)) return;
    const detail = { ...Object.fromEntries(filter.query(values)), searched: searchOf(values) !== "" };
    await recordRead({ actor, action, subjectId: base, detail });
  };
  return {
    base,
    filterOf,
    open: async (searchParams) => {
      const { actor, locale } = await guard(right);
      const asked = await searchParams;
      const values = await filterOf(asked);
      await record("list.read", actor, values);
      const after = typeof asked.after === "string" ? asked.after : undefined;
      return { actor, locale, asked, filter: values, after, view: listView(base, filter, { values, after }) };
    },
    csv: ({ name, content }) =>
      fileHandler({
        right: right as Permission,
        kind: "csv",
        file: async ({ actor: caller, query }) => {
          const actor = caller as Granted<P>;
          const values = await filterOf(query);
          const file = content(actor, values, query);
          if (file === undefined) return undefined;
          await record("list.export", actor, values);
          return { content: file, filename: `${name}-${todayInAlmaty()}.csv` };
        },
      }),
    search: postAction({
      right: right as Permission,
      run: async ({ form }) => {
        const asked = Object.fromEntries(new URLSearchParams(form.text("query")));
        const typed = cookie && (await rememberSearch(cookie, form.text("search")));
        return pageAddress(listView(base, filter, { values: filter.read(asked, typed) }));
      },
      done: (address) => address,
    }),
  };
}
