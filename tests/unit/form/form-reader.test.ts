import { expect, test } from "vitest";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { threePartValues } from "#lib/platform/forms/three-part-date.ts";

const posted = (entries: readonly (readonly [string, string])[]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return formReader(data);
};

const date = (day: string, month: string, year: string) =>
  posted([
    ["on-day", day],
    ["on-month", month],
    ["on-year", year],
  ]);

test("a text that was not posted is empty, and so is a file in its place", () => {
  const data = new FormData();
  data.append("file", new Blob(["x"]), "photo.jpg");
  expect(formReader(data).text("file")).toBe("");
  expect(formReader(data).text("other")).toBe("");
  expect(formReader(data).texts("file")).toEqual([]);
});

test("several texts under one name are all read, in their order", () => {
  const form = posted([
    ["scopes", "read"],
    ["scopes", "write"],
  ]);
  expect(form.texts("scopes")).toEqual(["read", "write"]);
});

test("a checkbox is chosen when its yes was posted, and only then", () => {
  expect(posted([["notify", "yes"]]).flag("notify")).toBe(true);
  expect(posted([["notify", "no"]]).flag("notify")).toBe(false);
  expect(posted([]).flag("notify")).toBe(false);
});

test("a choice is one of the answers there are", () => {
  expect(posted([["kind", "EXIT"]]).choice("kind", ["ENTRY", "EXIT"])).toBe("EXIT");
  expect(posted([["kind", "exit"]]).choice("kind", ["ENTRY", "EXIT"])).toBeUndefined();
});

test.each([
  ["7", 7],
  [" ١٢ ", 12],
  ["0", 0],
  ["-1", undefined],
  ["1.5", undefined],
  ["1234567890", undefined],
  ["", undefined],
])("the number typed as %j is %j", (typed, number) => {
  expect(posted([["count", typed]]).number("count")).toBe(number);
});

test.each([
  ["5", "3", "2027", "2027-03-05"],
  [" 05", "03 ", "2027", "2027-03-05"],
  ["۵", "٣", "２０２７", "2027-03-05"],
])("the date of %j, %j and %j is read, in digits of any script", (day, month, year, expected) => {
  expect(date(day, month, year).date("on")).toEqual({ ok: true, value: expected });
  expect(date(day, month, year).dateText("on")).toBe(expected);
});

test.each([
  ["", " ", "", "missing"],
  ["1", "", "2027", "incomplete"],
  ["31", "2", "2027", "invalid"],
  ["1", "2", "27", "invalid"],
  ["1", "x", "2027", "invalid"],
  ["1", "2", "1027", "implausible"],
])("three inputs of %j, %j and %j are no date: %s", (day, month, year, problem) => {
  expect(date(day, month, year).date("on")).toEqual({ ok: false, problem });
});

test("an invalid date is kept as the typed text; an empty one gives nothing", () => {
  expect(date("", "", "").dateText("on")).toBe("");
  expect(date("31", "2", "").dateText("on")).toBe("-02-31");
});

test("a date fills its three inputs without leading zeros; an invalid text leaves them empty", () => {
  expect(threePartValues("on", "2027-03-05")).toEqual({ "on-day": "5", "on-month": "3", "on-year": "2027" });
  expect(threePartValues("on", "soon")).toEqual({ "on-day": "", "on-month": "", "on-year": "" });
});
