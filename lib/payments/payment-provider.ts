import type { Result } from "#lib/domain/result.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";

/** Anyone who takes the money. As wide as the portal needs and no wider, so that another acquirer can take its place. */
export interface PaymentProvider {
  /** Opens a page on which one order is paid. Asking again with the same order gives the same page. */
  openCheckout(order: WantedCheckout): Promise<Result<OpenedCheckout, Unavailable | ChangedWish>>;
  /** What the provider itself says about a page that it opened: the only source of truth about money. */
  checkout(sessionId: string): Promise<Result<Checkout, Unavailable | UnknownSession>>;
  /** Makes an open page unpayable; one that is already paid or closed stays as it is. */
  closeCheckout(sessionId: string): Promise<Result<void, Unavailable>>;
  /** What the provider itself says about one payment: captured or not, what went back, who complains. */
  payment(paymentId: string): Promise<Result<ProviderPayment, Unavailable | UnknownPayment>>;
  /** Every payment begun from `from` until before `to` whose money was captured. */
  capturedBetween(from: Date, to: Date): Promise<Result<readonly CapturedPayment[], Unavailable>>;
  /** Gives back so much of a payment, in minor units; a repetition with the same key, or of a returned payment, changes nothing. */
  returnPayment(paymentId: string, amount: number, key: string): Promise<Result<void, Unavailable>>;
  /** Reads a webhook event that was sent to the webhook; only a fresh one with the provider's signature is taken. */
  readEvent(payload: string, signature: string): Result<ReceivedEvent, ForgedEvent>;
  /** What a stored webhook event is about. */
  subjectOf(event: Pick<ReceivedEvent, "type" | "payload">): EventSubject;
}

export interface WantedCheckout {
  readonly orderId: string;
  /** What is paid for, in the payer's language, each in minor units. */
  readonly lines: readonly { readonly title: string; readonly amount: number }[];
  /** ISO 4217. */
  readonly currency: string;
  readonly locale: Locale;
  readonly email: string;
  readonly expiresAt: Date;
  readonly paidUrl: string;
  readonly cancelledUrl: string;
}

export interface OpenedCheckout {
  readonly sessionId: string;
  readonly url: string;
  readonly expiresAt: Date;
}

export interface Checkout {
  readonly sessionId: string;
  /** The order that the portal named when it opened the page. */
  readonly orderId: string | undefined;
  /** `pending`: ordered, but the money has not come yet. `failed`: it will not come. */
  readonly state: "open" | "pending" | "paid" | "failed" | "expired";
  readonly amount: number | undefined;
  /** ISO 4217, upper case. */
  readonly currency: string | undefined;
  readonly paymentId: string | undefined;
  /** Where it is paid, while it is open. */
  readonly url: string | undefined;
}

export interface CapturedPayment {
  readonly paymentId: string;
  /** The order that the portal named when it opened the page. */
  readonly orderId: string | undefined;
  /** What was captured, in minor units. */
  readonly amount: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
  /** What went back to the payer or is on its way there. */
  readonly returnedAmount: number;
  readonly disputed: boolean;
}

export interface ProviderPayment extends Omit<CapturedPayment, "disputed"> {
  /** False while it has not come, and when it never will. */
  readonly captured: boolean;
  /** The page on which it was paid, if any. */
  readonly sessionId: string | undefined;
  /** A return was tried and the bank did not take it. */
  readonly returnFailed: boolean;
  readonly disputes: readonly ProviderDispute[];
}

export interface ProviderDispute {
  readonly disputeId: string;
  readonly status: "open" | "won" | "lost";
  readonly amount: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
  readonly openedAt: Date;
}

export interface ReceivedEvent {
  readonly id: string;
  readonly type: string;
  /** The raw event as JSON. */
  readonly payload: unknown;
}

export type EventSubject =
  | { readonly kind: "checkout"; readonly sessionId: string }
  /** Money was captured; usually its page tells so as well. */
  | { readonly kind: "captured"; readonly paymentId: string }
  /** Something happened to a payment: money went back, or a payer complains. */
  | { readonly kind: "payment"; readonly paymentId: string }
  /** Known, and told by another event as well. */
  | { readonly kind: "irrelevant" }
  | { readonly kind: "unknown" };

/** The provider did not answer, or not sensibly; trying again later may help. */
export type Unavailable = { readonly kind: "unavailable" };
/** The order was asked for before with other words (another language): that page was never shown to anyone. */
export type ChangedWish = { readonly kind: "changed-wish" };
export type UnknownSession = { readonly kind: "unknown-session" };
export type UnknownPayment = { readonly kind: "unknown-payment" };
/** Wrong signature, or too old: someone else's, or a replay. */
export type ForgedEvent = { readonly kind: "forged" };
