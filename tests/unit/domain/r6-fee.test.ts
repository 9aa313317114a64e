import { describe, expect, it } from "vitest";
import { consularFee } from "#lib/domain/r6-fee.ts";
import { firstPolicy, secondPolicy } from "../../support/policies.ts";

describe("R6", () => {
  it("the consular fee is declared as not refundable before it is paid", () => {
    expect(consularFee(firstPolicy, "tourist")).toEqual({
      amount: 3000,
      currency: "USD",
      rule: "R6",
      refundable: false,
    });
  });

  it.each([
    ["business", 6000],
    ["tourist", 3000],
    ["treatment", 6000],
  ] as const)("the first policy asks for %s %i US cents", (purpose, amount) => {
    expect(consularFee(firstPolicy, purpose)).toMatchObject({ amount, currency: "USD" });
  });

  it("another policy determines its own fee, including none", () => {
    expect(consularFee(secondPolicy, "treatment")).toMatchObject({ amount: 0, currency: "EUR" });
  });
});
