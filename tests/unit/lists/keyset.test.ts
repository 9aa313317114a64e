import { describe, expect, test } from "vitest";
import { afterCursor, afterCursorSql, cursorOf, type Order, orderBy } from "#lib/platform/lists/keyset.ts";
import { batchesOf, pageOf } from "#lib/platform/lists/page.ts";

const id = "00000000-0000-4000-8000-000000000001";
const at = new Date("2026-11-30T08:00:00.123Z");
const byDay = { by: "dueOn", direction: "asc", key: "day" } as const;
const byInstant = { by: "createdAt", direction: "desc", key: "instant" } as const;
const byNumber: Order = { by: '"at"', direction: "desc", key: "instant", id: "number" };
const byName: Order = { by: '"sortName"', direction: "asc", key: "name" };

describe("a cursor", () => {
  test("gives the rows after its own, in the order's direction", () => {
    expect(afterCursor(byInstant, cursorOf(byInstant, at, id))).toEqual({
      OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }],
    });
    const due = new Date("2026-12-01T00:00:00Z");
    expect(afterCursor(byDay, cursorOf(byDay, due, id))).toEqual({
      OR: [{ dueOn: { gt: due } }, { dueOn: due, id: { gt: id } }],
    });
    expect(orderBy(byInstant)).toEqual([{ createdAt: "desc" }, { id: "desc" }]);
  });

  test("gives in SQL the same rows, with its values separate from the text", () => {
    const query = afterCursorSql(byNumber, cursorOf(byNumber, at, "42"));
    expect(query?.sql.replace(/\s+/g, " ")).toBe('("at", "id") < (?::text::timestamptz, ?::text::bigint)');
    expect(query?.values).toEqual([at.toISOString(), "42"]);
  });

  test("puts a row without a known day after all known days", () => {
    expect(cursorOf(byDay, null, id)).toBe(`9999-12-31_${id}`);
    expect(afterCursorSql(byDay, `9999-12-31_${id}`)?.values).toEqual(["9999-12-31", id]);
  });

  test("carries no name: it is looked up by the row's id", () => {
    expect(cursorOf(byName, null, id)).toBe(id);
    expect(afterCursorSql(byName, id)).toBeUndefined();
  });

  test.each([
    undefined,
    "",
    id,
    "x",
    "_",
    "2026-99-99_' OR 1=1",
    `2026-13-01_${id}`,
    `1700000000000_${id}_${id}`,
    "1700000000000_7",
  ])("that makes no sense is the first page: %s", (cursor) => {
    expect(afterCursor(byDay, cursor)).toEqual({});
    expect(afterCursor(byInstant, cursor)).toEqual({});
    expect(afterCursorSql(byDay, cursor)).toBeUndefined();
  });

  test("of another order gives the first page", () => {
    expect(afterCursorSql(byName, cursorOf(byDay, at, id))).toBeUndefined();
    expect(afterCursorSql(byNumber, cursorOf(byInstant, at, id))).toBeUndefined();
    expect(afterCursor(byDay, cursorOf(byInstant, at, id))).toEqual({});
  });
});

describe("a page", () => {
  test("has a next page only when one more row was read", () => {
    expect(pageOf(["a", "b", "c"], 2, (row) => `after-${row}`)).toEqual({
      rows: ["a", "b"],
      next: "after-b",
    });
    expect(pageOf(["a", "b"], 2, (row) => row)).toEqual({ rows: ["a", "b"], next: undefined });
    expect(pageOf([], 2, String)).toEqual({ rows: [], next: undefined });
  });

  test("has a next page until the list ends", async () => {
    const seen: unknown[] = [];
    const find = async ({ after = "0" }: { readonly after?: string | undefined }) =>
      pageOf([Number(after) + 1, 9].slice(0, after === "2" ? 1 : 2), 1, String);
    for await (const rows of batchesOf(find)) seen.push(...rows);
    expect(seen).toEqual([1, 2, 3]);
  });
});
