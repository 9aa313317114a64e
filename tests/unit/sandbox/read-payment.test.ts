import { expect, test } from "vitest";
import { parseForm } from "#scripts/sandbox/stripe/form-body.ts";
import { formatAmount } from "#scripts/sandbox/stripe/format-amount.ts";
import { payLanguage } from "#scripts/sandbox/stripe/pay-texts.ts";
import { readPayment } from "#scripts/sandbox/stripe/read-payment.ts";
import { goodCard } from "./stripe-fixture.ts";

const march2026 = new Date("2026-03-31T12:00:00Z");
const read = (fields: Record<string, string>) =>
  readPayment(new URLSearchParams({ ...goodCard, ...fields }), null, march2026);

test("a card is good until the end of its last month", () => {
  expect(read({ expiry: "03/26" })).toHaveProperty("payment");
  expect(read({ expiry: "02/26" })).toEqual({ problems: { expiry: true } });
});

test.each(["0330", "03 / 30", "03/2030", "03 30"])("an expiry written as %s is understood", (expiry) => {
  expect(read({ expiry })).toMatchObject({ payment: { facts: { expMonth: 3, expYear: 2030 } } });
});

test("every wrong field is named", () => {
  expect(read({ number: "1", expiry: "x", cvc: "", name: " ", email: "a b" })).toEqual({
    problems: { number: true, expiry: true, cvc: true, name: true, email: true },
  });
});

test("nested names, lists and names of built-in members are read as plain data", () => {
  const form = parseForm("a[b][0][c]=1&a[b][1][c]=2&l[]=x&l[]=y&__proto__[polluted]=1&constructor=z");
  expect(JSON.parse(JSON.stringify(form))).toMatchObject({
    a: { b: { 0: { c: "1" }, 1: { c: "2" } } },
    l: { 0: "x", 1: "y" },
    constructor: "z",
  });
  expect("polluted" in {}).toBe(false);
});

test("amounts are written for their currency", () => {
  expect(formatAmount(6000, "usd", "en")).toBe("$60.00");
  expect(formatAmount(6000, "jpy", "en")).toBe("¥6,000");
  expect(formatAmount(2_650_000, "kzt", "ru").replace(/\s/g, " ")).toBe("26 500,00 ₸");
});

test("the page speaks the session's language, else what the browser likes best", () => {
  expect(payLanguage("ru", "en")).toBe("ru");
  expect(payLanguage("de", "ru")).toBe("en");
  expect(payLanguage("auto", "en;q=0.4,ru-RU;q=0.9")).toBe("ru");
  expect(payLanguage(null, undefined)).toBe("en");
});
