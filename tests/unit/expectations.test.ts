import { expect, test } from "vitest";
import { ok, problem } from "#lib/domain/result.ts";
import { expectBytes } from "../support/bytes.ts";
import { expectOk, expectProblem } from "../support/outcomes.ts";

test("an outcome that has no value fails with its problem", () => {
  expect(expectOk(ok(1))).toBe(1);
  expect(() => expectOk(problem({ kind: "faulty", rows: [3] }))).toThrow(
    "expected a value, not the problem { kind: 'faulty', rows: [ 3 ] }",
  );
});

test("an outcome that has no problem fails with its value, cut to a readable length", () => {
  expect(expectProblem(problem("late"))).toBe("late");
  expect(() => expectProblem(ok("x".repeat(10_000)))).toThrow(
    /^expected a problem, not the value 'x{499} …$/,
  );
});

test("bytes that differ fail with the place and the lengths, not with the bytes", () => {
  expectBytes(Buffer.from("specimen"), new TextEncoder().encode("specimen"));
  expect(() => expectBytes(Buffer.alloc(10_000), Buffer.alloc(10_000).fill(1, 9_999))).toThrow(
    "expected the same bytes; from byte 9999 there is 00 instead of 01 (10000 bytes instead of 10000)",
  );
  expect(() => expectBytes(Buffer.alloc(1), Buffer.alloc(2))).toThrow(
    "from byte 1 there is the end instead of 00",
  );
  expect(() => expectBytes(undefined, Buffer.alloc(2))).toThrow("expected bytes, not nothing");
});
