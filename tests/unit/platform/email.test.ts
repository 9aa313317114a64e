import { expect, test } from "vitest";
import { emailOf } from "#lib/platform/email.ts";

test("an address is stored without surrounding spaces and in lower case", () => {
  expect(emailOf("  Test.One@Example.ORG ")).toBe("test.one@example.org");
});

test.each([
  "",
  "test",
  "test@",
  "@example.org",
  "a b@example.org",
  "test@example.org\u0000",
  `${"a".repeat(250)}@example.org`,
  "test@example.org\r\nBcc: other@example.org",
])("%j is no address", (typed) => {
  expect(emailOf(typed)).toBeUndefined();
});
