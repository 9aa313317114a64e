import { describe, expect, test } from "vitest";
import {
  choice,
  choiceOr,
  day,
  flag,
  id,
  listFilter,
  search,
  tab,
  text,
} from "#lib/platform/lists/filter.ts";
import { listView, pageAddress } from "#lib/platform/lists/view.ts";

const guests = listFilter(
  {
    list: tab(["present", "gone"], "present"),
    state: choiceOr(["OPEN", "DONE"], "OPEN"),
    kind: choice(["one", "two"]),
    late: flag,
    room: id,
    code: text,
    search,
    from: day,
    to: day,
  },
  ({ to, ...rest }) => ({ ...rest, to: to && rest.from && to < rest.from ? undefined : to }),
);
const room = "00000000-0000-4000-8000-000000000001";
const full = {
  list: "gone",
  state: "DONE",
  kind: "two",
  late: "yes",
  room,
  code: "A1",
  from: "2026-01-01",
  to: "2026-01-02",
};

describe("the filter of a list", () => {
  test("writes to an address what it reads from one, each parameter separately", () => {
    expect(guests.query(guests.read(full)).toString()).toBe(new URLSearchParams(full).toString());
  });

  test("ignores values that are invalid or repeated, and omits defaults", () => {
    const nonsense = {
      list: "x",
      state: "OPEN",
      kind: ["one", "two"],
      late: "true",
      room: "' OR 1=1",
      code: "  ",
      from: "2026-02-30",
    };
    expect(guests.read(nonsense)).toEqual(guests.all);
    expect(guests.query(guests.read(nonsense)).toString()).toBe("list=present");
    expect(guests.query(guests.read({ from: "2026-02-02", to: "2026-02-01" })).get("to")).toBeNull();
  });

  test("does not mistake a property of every object for a parameter", () => {
    const odd = listFilter({ constructor: text });
    expect(odd.read({})).toEqual({ constructor: undefined });
  });

  test("narrows by every parameter but the choice of the list, and by a search", () => {
    expect(guests.isNarrowed(guests.read({ list: "gone" }))).toBe(false);
    expect(guests.isNarrowed(guests.read({ late: "yes" }))).toBe(true);
    expect(guests.isNarrowed(guests.read({}, "SMITH"))).toBe(true);
  });

  test("says that something is searched for, never what: neither of its query nor in an address", () => {
    expect(guests.read({ search: "SMITH" }).search).toBe("");
    const values = guests.read({ list: "gone" }, "SMITH");
    const view = listView("/guests", guests, { values, after: "x" });
    expect(view.query).toBe("list=gone");
    expect(pageAddress(view, { after: "7_a" })).toBe("/guests?list=gone&search=yes&after=7_a");
    expect(pageAddress(view, { base: "/guests/export/csv" })).toBe("/guests/export/csv?list=gone&search=yes");
  });

  test("has a plain address without values", () => {
    const few = listFilter({ code: text });
    expect(pageAddress(listView("/few", few, { values: few.all }))).toBe("/few");
  });
});
