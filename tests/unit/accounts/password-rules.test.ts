import { expect, test } from "vitest";
import { choosePassword } from "#lib/accounts/password-rules.ts";

const email = "specimen-person@example.org";

test.each([
  ["", "missing"],
  ["nine-char", "too-short"],
  ["😀😀😀😀😀😀😀😀😀", "too-short"],
  [`a b ${"c".repeat(125)}`, "too-long"],
  [`${"қазақ ".repeat(12)}`, "too-long"],
  ["Specimen-Person@Example.org", "same-as-email"],
  ["specimen-person", "same-as-email"],
  ["QwertyUIOP", "too-common"],
  ["йцукенгшщз", "too-common"],
  ["ababababababab", "too-common"],
])("the password %j is refused: %s", (password, problem) => {
  expect(choosePassword(password, email)).toEqual({ ok: false, problem });
});

test.each(["blue mountain lake", "тау көлі көгілдір", "a'; DROP TABLE x;--", "<b>bold words</b>"])(
  "any kind of characters will do: %j",
  (password) => {
    expect(choosePassword(password, email)).toEqual({ ok: true, value: password });
  },
);
