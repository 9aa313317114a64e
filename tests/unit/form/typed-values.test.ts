import { expect, test } from "vitest";
import { typedValues } from "#lib/platform/forms/form-state.ts";

const posted = (...pairs: readonly (readonly [string, string | Blob])[]): FormData => {
  const data = new FormData();
  for (const [name, value] of pairs) {
    if (typeof value === "string") data.append(name, value);
    else data.append(name, value);
  }
  return data;
};

test("typed values are returned, several as a list, without secrets, files and the framework's fields", () => {
  const data = posted(
    ["surname", "SPECIMEN"],
    ["declarations", "a"],
    ["declarations", "b"],
    ["password", "secret"],
    ["file", new Blob(["bytes"])],
    ["$ACTION_KEY", "k"],
  );
  expect(typedValues(data, ["password"])).toEqual({ surname: "SPECIMEN", declarations: ["a", "b"] });
});

test("a megabyte in a field is cut, and a post with countless fields stays a small page", () => {
  expect(typedValues(posted(["surname", "A".repeat(1_000_000)])).surname).toHaveLength(5000);
  const flood = posted(...Array.from({ length: 20_000 }, (_, at) => [`n${at}`, "v"] as const));
  expect(Object.keys(typedValues(flood))).toHaveLength(100);
  expect(typedValues(posted(...Array.from({ length: 500 }, () => ["n", "v"] as const))).n).toHaveLength(100);
});

test("a cut never leaves half a character", () => {
  const value = typedValues(posted(["surname", `A${"😀".repeat(3000)}`])).surname;
  expect(String(value).isWellFormed()).toBe(true);
});

test("names that every object has are names like any other", () => {
  const values = typedValues(posted(["__proto__", "a"], ["__proto__", "b"], ["constructor", "c"]));
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  expect(Object.keys(values)).toEqual(["__proto__", "constructor"]);
});
