import { expect, test } from "vitest";
import { ownPath } from "#lib/accounts/own-path.ts";

test.each(["/applications", "/applications/new?step=1", "/", "/staff/applications/x"])(
  "leads back to the own path %s",
  (path) => {
    expect(ownPath(path)).toBe(path);
  },
);

test.each([
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "/.//elsewhere.example",
  "/..//elsewhere.example",
  "javascript:alert(1)",
  "applications",
  "",
  `/${"a".repeat(500)}`,
  undefined,
  ["/applications", "/staff"],
])("never leads away by %j", (path) => {
  expect(ownPath(path)).toBeUndefined();
});

test("an address inside the query is kept", () => {
  expect(ownPath("/sign-in?return=//elsewhere.example")).toBe("/sign-in?return=//elsewhere.example");
});
