import { expect, test } from "vitest";
import { findTerritories } from "#lib/public-api/named-territories.ts";
import { seedFacts } from "#lib/public-api/seed-facts.ts";

const [policy] = seedFacts().versions;
if (!policy) throw new Error("no policy");
const codes = (text: string) => findTerritories(policy, text).map(({ code }) => code);

test.each([
  ["India", "IN"],
  ["Swaziland", "SZ"],
  ["эсватини", "SZ"],
  ["Бирма", "MM"],
  ["Үндістан", "IN"],
  ["Niger", "NE"],
  ["Guinea", "GN"],
  ["bm", "BM"],
])("%s is one territory, whatever else begins with it", (text, code) => {
  expect(codes(text)).toEqual([code]);
});

test.each([
  ["Germany", "DE"],
  ["Германия", "DE"],
  ["Франция", "FR"],
])("%s is found although no list names it", (text, code) => {
  expect(codes(text)).toEqual([code]);
});

test("a name that two territories share leaves the choice to the reader", () => {
  expect(codes("Virgin Islands")).toEqual(expect.arrayContaining(["VG", "VI"]));
});

test("nothing typed and nonsense find nothing", () => {
  expect([codes("  "), codes("zzzz")]).toEqual([[], []]);
});
