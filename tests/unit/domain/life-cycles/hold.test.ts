import { expect, test } from "vitest";
import {
  APPLICATION_EVENTS,
  APPLICATION_STATUSES,
  isHeldBack,
  isUndecided,
} from "#lib/domain/life-cycles/application.ts";

test("S4: while the payment is disputed only the grant is held back", () => {
  expect(APPLICATION_EVENTS.filter(isHeldBack)).toEqual(["grant"]);
});

test("a hold has an effect from the payment to the decision", () => {
  expect(APPLICATION_STATUSES.filter(isUndecided)).toEqual(["PAID", "IN_REVIEW", "RETURNED"]);
});
