import type { Granted, Permission } from "#lib/accounts/rights.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import type { Asked, ListFilter } from "#lib/platform/lists/filter.ts";
import { type ListView, listView, pageAddress } from "#lib/platform/lists/view.ts";
import { postAction } from "./action.ts";
import { guard } from "./guard.ts";
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

interface ListPage<P extends Permission, Values> {
  readonly base: string;
  /** For the page: the actor and the filter. Redirects those who may not see the list. */
  readonly open: (searchParams: Promise<Asked>) => Promise<OpenList<P, Values>>;
  /**
   * For the action of the search form. Names and numbers are searched for by POST, so that no address contains them.
   */
  readonly search: (data: FormData) => Promise<void>;
  /** For a file of the list: reads the filter from its address. */
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
  return {
    base,
    filterOf,
    open: async (searchParams) => {
      const { actor, locale } = await guard(right);
      const asked = await searchParams;
      const values = await filterOf(asked);
      const after = typeof asked.after === "string" ? asked.after : undefined;
      return { actor, locale, asked, filter: values, after, view: listView(base, filter, { values, after }) };
    },
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
