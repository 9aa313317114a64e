import { describe, expect, test } from "vitest";
import {
  awaitsAnswer,
  correspondenceText,
  maxTextLength,
  mayAnswer,
  mayAsk,
} from "#lib/domain/correspondence.ts";
import type { ApplicationStatus } from "#lib/domain/life-cycles/application.ts";
import { applicationTransitions } from "#lib/domain/life-cycles/application.ts";
import { expectOk } from "../../support/outcomes.ts";

const every = Object.keys(applicationTransitions) as readonly ApplicationStatus[];
const [question, answer] = [{ fromStaff: true }, { fromStaff: false }];

describe("a note or message", () => {
  test("is stored in one form, with its lines", () => {
    expect(correspondenceText("  One \r\n\r\n\r\n\r\ntwo  ")).toEqual({ ok: true, value: "One\n\ntwo" });
  });

  test("requires a text, within the limit, without characters that cannot be stored", () => {
    expect(correspondenceText(" \n ")).toEqual({ ok: false, problem: { kind: "missing" } });
    expectOk(correspondenceText("a".repeat(maxTextLength)));
    expect(correspondenceText("a".repeat(maxTextLength + 1))).toEqual({
      ok: false,
      problem: { kind: "long", max: maxTextLength },
    });
    expect(correspondenceText("a\u0000b")).toEqual({ ok: false, problem: { kind: "characters" } });
  });
});

describe("a conversation about an application", () => {
  test("is started by the reviewing officer, until it is decided", () => {
    expect(every.filter((status) => mayAsk(status, true))).toEqual(["IN_REVIEW", "RETURNED"]);
    expect(every.filter((status) => mayAsk(status, false))).toEqual([]);
  });

  test("is answered by the applicant after a question, until it is decided", () => {
    expect(every.filter((status) => mayAnswer(status, [question]))).toEqual([
      "PAID",
      "IN_REVIEW",
      "RETURNED",
    ]);
    expect(every.filter((status) => mayAnswer(status, []))).toEqual([]);
    expect(mayAnswer("IN_REVIEW", [answer])).toBe(false);
  });

  test("waits for an answer when its newest message is the service's", () => {
    expect(awaitsAnswer([])).toBe(false);
    expect(awaitsAnswer([question])).toBe(true);
    expect(awaitsAnswer([question, answer])).toBe(false);
  });
});
