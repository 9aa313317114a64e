import type { Refusal } from "./build-charge.ts";

/** The simulated bank's reaction to a card number. */
export type CardFate =
  | { kind: "succeeds"; disputed: boolean }
  | { kind: "needs-authentication" }
  | { kind: "refused"; refusal: Refusal };

const refused = (code: string, declineCode: string | null, message: string): CardFate => ({
  kind: "refused",
  refusal: { code, declineCode, message },
});
const succeeds: CardFate = { kind: "succeeds", disputed: false };

/** Stripe's published test numbers that this sandbox supports. */
const fates: Record<string, CardFate> = {
  "4242424242424242": succeeds,
  "5555555555554444": succeeds,
  "4000000000000259": { kind: "succeeds", disputed: true },
  "4000002500003155": { kind: "needs-authentication" },
  "4000000000000002": refused("card_declined", "generic_decline", "Your card was declined."),
  "4000000000009995": refused("card_declined", "insufficient_funds", "Your card has insufficient funds."),
  "4000000000000069": refused("expired_card", null, "Your card has expired."),
  "4000000000000127": refused("incorrect_cvc", null, "Your card's security code is incorrect."),
};

/** All other numbers are refused, so that no real card is used. */
const notATestCard = refused(
  "card_declined",
  "test_mode_live_card",
  "Your card was declined. Your request was in test mode, but used a non test card.",
);

export const authenticationFailed: Refusal = {
  code: "payment_intent_authentication_failure",
  declineCode: null,
  message: "The provided payment method has failed authentication.",
};

export function fateOf(cardNumber: string): CardFate {
  return fates[cardNumber] ?? notATestCard;
}

/** The debit of this account fails; in days at Stripe, in seconds here. */
export const failingAccount = "000222222227";
