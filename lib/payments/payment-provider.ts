import type { Result } from "#lib/domain/result.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";

/** Whoever takes the money. As wide as the portal needs and no wider, so that another acquirer can take its place. */
export interface PaymentProvider {
  /** Opens a page on which one order is paid. Asking again with the same order gives the same page. */
  openCheckout(order: WantedCheckout): Promise<Result<OpenedCheckout, Unavailable | ChangedWish>>;
  /** What the provider itself says about a page that it opened: the only source of truth about money. */
  checkout(sessionId: string): Promise<Result<Checkout, Unavailable | UnknownSession>>;
  /** Makes an open page unpayable; one that is already paid or closed stays as it is. */
  closeCheckout(sessionId: string): Promise<Result<void, Unavailable>>;
  /** Gives a whole payment back; a repetition with the same key, or of a returned payment, changes nothing. */
  returnPayment(paymentId: string, key: string): Promise<Result<void, Unavailable>>;
  /** Reads a notice that somebody sent to the webhook; only a fresh one with the provider's signature is taken. */
  readNotice(payload: string, signature: string): Result<ProviderNotice, ForgedNotice>;
  /** What a stored notice is about. */
  subjectOf(notice: Pick<ProviderNotice, "type" | "payload">): NoticeSubject;
}

export interface WantedCheckout {
  readonly orderId: string;
  /** Minor units of the ISO 4217 currency. */
  readonly amount: number;
  readonly currency: string;
  /** What is paid for, in the payer's language. */
  readonly title: string;
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

export interface ProviderNotice {
  readonly id: string;
  readonly type: string;
  /** The raw notice as JSON. */
  readonly payload: unknown;
}

export type NoticeSubject =
  | { readonly kind: "checkout"; readonly sessionId: string }
  /** Money went back to the payer. */
  | { readonly kind: "returned"; readonly paymentId: string }
  /** Known, and told by another notice as well. */
  | { readonly kind: "irrelevant" }
  | { readonly kind: "unknown" };

/** The provider did not answer, or not sensibly; trying again later may help. */
export type Unavailable = { readonly kind: "unavailable" };
/** The order was asked for before with other words (another language): that page was never shown to anybody. */
export type ChangedWish = { readonly kind: "changed-wish" };
export type UnknownSession = { readonly kind: "unknown-session" };
/** Wrong signature, or too old: somebody else's, or a replay. */
export type ForgedNotice = { readonly kind: "forged" };
