import type { PaymentFacts } from "./payment-facts.ts";
import { failingAccount } from "./test-cards.ts";

/** The payer's input, checked. The number is used only here and forgotten after the request. */
export type Payment =
  | { method: "card"; number: string; facts: PaymentFacts }
  | { method: "us_bank_account"; fails: boolean; facts: PaymentFacts };

export type FieldName = "name" | "email" | "number" | "expiry" | "cvc" | "account";
export type FieldProblems = Partial<Record<FieldName, true>>;

/** Reads the posted form and names every wrong field. `now` decides whether the card has expired. */
export function readPayment(
  form: URLSearchParams,
  knownEmail: string | null,
  now: Date,
): { payment: Payment } | { problems: FieldProblems } {
  const field = (name: FieldName) => (form.get(name) ?? "").trim();
  const problems: FieldProblems = {};
  const holder = field("name");
  if (holder === "" || holder.length > 200) problems.name = true;
  const email = knownEmail ?? field("email");
  if (!/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(email)) problems.email = true;
  const facts = { holder, email };

  if (form.get("method") === "us_bank_account") {
    const account = field("account").replace(/[ -]/g, "");
    if (!/^\d{4,17}$/.test(account)) problems.account = true;
    if (Object.keys(problems).length > 0) return { problems };
    const bank = { brand: "bank", last4: account.slice(-4), expMonth: 0, expYear: 0 };
    return {
      payment: {
        method: "us_bank_account",
        fails: account === failingAccount,
        facts: { method: "us_bank_account", ...bank, ...facts },
      },
    };
  }

  const number = field("number").replace(/[ -]/g, "");
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) problems.number = true;
  const expiry = readExpiry(field("expiry"), now);
  if (!expiry) problems.expiry = true;
  if (!/^\d{3,4}$/.test(field("cvc"))) problems.cvc = true;
  if (!expiry || Object.keys(problems).length > 0) return { problems };
  const card = { brand: number.startsWith("4") ? "visa" : "mastercard", last4: number.slice(-4) };
  return {
    payment: {
      method: "card",
      number,
      facts: { method: "card", ...card, expMonth: expiry.month, expYear: expiry.year, ...facts },
    },
  };
}

/** `MM/YY`, with or without slash and spaces; `null` if it is not a month or has passed. */
function readExpiry(text: string, now: Date): { month: number; year: number } | null {
  const [, monthText, yearText] = /^(\d{2}) ?\/? ?(?:20)?(\d{2})$/.exec(text) ?? [];
  const month = Number(monthText);
  const year = 2000 + Number(yearText);
  if (!monthText || month < 1 || month > 12) return null;
  const over = year * 12 + month - 1 < now.getUTCFullYear() * 12 + now.getUTCMonth();
  return over ? null : { month, year };
}

/** The check digit of ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [place, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
