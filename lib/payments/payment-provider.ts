import type { Result } from "#lib/domain/result.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";

/** A payment provider, with only what the portal needs, so that it can be replaced by another acquirer. */
export interface PaymentProvider {
  /** Opens a payment page for an order. Repeated for the same order it returns the same page. */
  openCheckout(order: WantedCheckout): Promise<Result<OpenedCheckout, Unavailable | ChangedWish>>;
  /** The provider's own data about a page: the only source of truth about money. */
  checkout(sessionId: string): Promise<Result<Checkout, Unavailable | UnknownSession>>;
  /** Closes an open page; one that is already paid or closed is unchanged. */
  closeCheckout(sessionId: string): Promise<Result<void, Unavailable>>;
  /** The provider's own data about one payment: whether it was captured, returned or disputed. */
  payment(paymentId: string): Promise<Result<ProviderPayment, Unavailable | UnknownPayment>>;
  /** The captured payments that began from `from` until before `to`. */
  capturedBetween(from: Date, to: Date): Promise<Result<readonly CapturedPayment[], Unavailable>>;
  /**
   * Returns an amount of a payment, in minor units; repeating it with the same key, or for a returned payment, has no
   * effect.
   */
  returnPayment(paymentId: string, amount: number, key: string): Promise<Result<void, Unavailable>>;
  /** Reads a webhook event; accepts only recent ones with the provider's signature. */
  readEvent(payload: string, signature: string): Result<ReceivedEvent, ForgedEvent>;
  /** The subject of a stored webhook event. */
  subjectOf(event: Pick<ReceivedEvent, "type" | "payload">): EventSubject;
}

export interface WantedCheckout {
  readonly orderId: string;
  /** The items, in the payer's language, each in minor units. */
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
  /** The order for which the portal opened the page. */
  readonly orderId: string | undefined;
  /** `pending`: started, but the money has not arrived yet. `failed`: it will not arrive. */
  readonly state: "open" | "pending" | "paid" | "failed" | "expired";
  readonly amount: number | undefined;
  /** ISO 4217, upper case. */
  readonly currency: string | undefined;
  readonly paymentId: string | undefined;
  /** Address for paying, while it is open. */
  readonly url: string | undefined;
}

export interface CapturedPayment {
  readonly paymentId: string;
  /** The order for which the portal opened the page. */
  readonly orderId: string | undefined;
  /** The captured amount in minor units. */
  readonly amount: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
  /** The amount returned to the payer, or about to be. */
  readonly returnedAmount: number;
  readonly disputed: boolean;
}

export interface ProviderPayment extends Omit<CapturedPayment, "disputed"> {
  /** False if the money has not arrived, or never will. */
  readonly captured: boolean;
  /** The page on which it was paid, if any. */
  readonly sessionId: string | undefined;
  /** The bank did not accept a return. */
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
  /** Money was captured; usually its page has an event, too. */
  | { readonly kind: "captured"; readonly paymentId: string }
  /** An event of a payment: a return or a dispute. */
  | { readonly kind: "payment"; readonly paymentId: string }
  /** Known, but reported by another event as well. */
  | { readonly kind: "irrelevant" }
  | { readonly kind: "unknown" };

/** The provider did not answer, or not validly; a later attempt may succeed. */
export type Unavailable = { readonly kind: "unavailable" };
/** The order was requested before in another language; that page was never shown. */
export type ChangedWish = { readonly kind: "changed-wish" };
export type UnknownSession = { readonly kind: "unknown-session" };
export type UnknownPayment = { readonly kind: "unknown-payment" };
/** Wrong signature, or too old: a forgery or a replay. */
export type ForgedEvent = { readonly kind: "forged" };
