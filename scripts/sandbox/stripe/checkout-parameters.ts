import { ok, problem, type Result } from "#lib/domain/result.ts";
import { type ApiError, invalidParameter, missingParameter } from "./api-error.ts";
import { type Form, formAt, listAt, metadataAt, textAt, textsAt } from "./form-body.ts";
import { unixNow } from "./identifier.ts";
import type { IntentData } from "./state.ts";

export type WantedItem = { name: string; currency: string; unitAmount: number; quantity: number };

export type CheckoutParameters = {
  items: WantedItem[];
  currency: string;
  successUrl: string;
  cancelUrl: string | null;
  clientReferenceId: string | null;
  customerEmail: string | null;
  expiresAt: number;
  locale: string | null;
  metadata: Record<string, string>;
  paymentMethodTypes: string[];
  allowedPaymentMethodTypes: string[];
  excludedPaymentMethodTypes: string[];
  submitType: string | null;
  intentData: IntentData;
};

const known = new Set(
  "mode line_items success_url cancel_url client_reference_id customer_email customer_creation expires_at locale metadata payment_intent_data allowed_payment_method_types excluded_payment_method_types submit_type ui_mode expand".split(
    " ",
  ),
);
const locales = new Set(
  "auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW".split(
    " ",
  ),
);
const methods = ["card", "us_bank_account"];
const minuteSeconds = 60;
const daySeconds = 86_400;

/** Reads and checks the parameters of `checkout.sessions.create`; the first mistake is answered as Stripe does. */
export function readCheckoutParameters(form: Form): Result<CheckoutParameters, ApiError> {
  const unknown = Object.keys(form).find((name) => !known.has(name));
  if (unknown) {
    return problem(invalidParameter(unknown, `Received unknown parameter: ${unknown}`, "parameter_unknown"));
  }
  const mode = textAt(form, "mode");
  if (!mode) return problem(missingParameter("mode"));
  if (mode !== "payment") return problem(invalidParameter("mode", "This sandbox knows only mode=payment."));
  const uiMode = textAt(form, "ui_mode") ?? "hosted_page";
  if (uiMode !== "hosted_page") {
    return problem(invalidParameter("ui_mode", "This sandbox knows only ui_mode=hosted_page."));
  }
  const items = readItems(form);
  if (!items.ok) return items;
  const successUrl = textAt(form, "success_url");
  if (!successUrl) return problem(missingParameter("success_url"));
  for (const name of ["success_url", "cancel_url"]) {
    const url = textAt(form, name);
    if (url && !isWebAddress(url)) return problem(invalidParameter(name, "Not a valid URL", "url_invalid"));
  }
  const email = textAt(form, "customer_email") ?? null;
  if (email && !/^[^\s@]+@[^\s@]+$/.test(email)) {
    return problem(invalidParameter("customer_email", "Invalid email address", "email_invalid"));
  }
  const locale = textAt(form, "locale") ?? null;
  if (locale && !locales.has(locale)) return problem(invalidParameter("locale", `Invalid locale: ${locale}`));
  const expiresAt = readExpiry(textAt(form, "expires_at"));
  if (!expiresAt.ok) return expiresAt;
  const allowed = textsAt(form, "allowed_payment_method_types");
  const excluded = textsAt(form, "excluded_payment_method_types");
  const offered = methods.filter(
    (method) => (allowed.length === 0 || allowed.includes(method)) && !excluded.includes(method),
  );
  if (offered.length === 0) {
    return problem(
      invalidParameter(
        allowed.length > 0 ? "allowed_payment_method_types" : "excluded_payment_method_types",
        `No payment method is left. This sandbox offers ${methods.join(" and ")}.`,
      ),
    );
  }
  const intent = formAt(form, "payment_intent_data");
  return ok({
    items: items.value,
    currency: items.value[0]?.currency ?? "",
    successUrl,
    cancelUrl: textAt(form, "cancel_url") ?? null,
    clientReferenceId: textAt(form, "client_reference_id") ?? null,
    customerEmail: email,
    expiresAt: expiresAt.value,
    locale,
    metadata: metadataAt(form, "metadata"),
    paymentMethodTypes: offered,
    allowedPaymentMethodTypes: allowed,
    excludedPaymentMethodTypes: excluded,
    submitType: textAt(form, "submit_type") ?? null,
    intentData: {
      description: textAt(intent, "description") ?? null,
      metadata: metadataAt(intent, "metadata"),
      receipt_email: textAt(intent, "receipt_email") ?? null,
      statement_descriptor: textAt(intent, "statement_descriptor") ?? null,
      statement_descriptor_suffix: textAt(intent, "statement_descriptor_suffix") ?? null,
    },
  });
}

function readItems(form: Form): Result<WantedItem[], ApiError> {
  const entries = listAt(form, "line_items");
  if (entries.length === 0) return problem(missingParameter("line_items"));
  const items: WantedItem[] = [];
  for (const [place, entry] of entries.entries()) {
    const at = `line_items[${place}]`;
    const line = typeof entry === "object" ? entry : undefined;
    const price = formAt(line, "price_data");
    if (!price) return problem(missingParameter(`${at}[price_data]`));
    const currency = textAt(price, "currency")?.toLowerCase();
    if (!currency) return problem(missingParameter(`${at}[price_data][currency]`));
    if (!/^[a-z]{3}$/.test(currency) || (items[0] && items[0].currency !== currency)) {
      return problem(invalidParameter(`${at}[price_data][currency]`, `Invalid currency: ${currency}`));
    }
    const name = textAt(formAt(price, "product_data"), "name");
    if (!name) return problem(missingParameter(`${at}[price_data][product_data][name]`));
    const unitAmount = textAt(price, "unit_amount");
    if (!unitAmount) return problem(missingParameter(`${at}[price_data][unit_amount]`));
    if (!/^\d{1,8}$/.test(unitAmount))
      return problem(notAnInteger(`${at}[price_data][unit_amount]`, unitAmount));
    const quantity = textAt(line, "quantity");
    if (!quantity) return problem(missingParameter(`${at}[quantity]`));
    if (!/^[1-9]\d{0,5}$/.test(quantity)) return problem(notAnInteger(`${at}[quantity]`, quantity));
    items.push({ name, currency, unitAmount: Number(unitAmount), quantity: Number(quantity) });
  }
  const total = items.reduce((sum, { unitAmount, quantity }) => sum + unitAmount * quantity, 0);
  if (total < 50) {
    return problem(
      invalidParameter(
        "line_items",
        "The Checkout Session's total amount due is too small.",
        "amount_too_small",
      ),
    );
  }
  if (total > 99_999_999) {
    return problem(invalidParameter("line_items", "The total amount due is too large.", "amount_too_large"));
  }
  return ok(items);
}

/** Between 30 minutes and 24 hours from now, as in Stripe; 24 hours by default. */
function readExpiry(text: string | undefined): Result<number, ApiError> {
  const now = unixNow();
  if (text === undefined) return ok(now + daySeconds);
  if (!/^\d{1,12}$/.test(text)) return problem(notAnInteger("expires_at", text));
  const at = Number(text);
  // Allows for the time between the caller's calculation and the request: ten seconds short of half an hour are
  // accepted.
  if (at < now + 30 * minuteSeconds - 10 || at > now + daySeconds + 10) {
    return problem(
      invalidParameter(
        "expires_at",
        "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.",
      ),
    );
  }
  return ok(at);
}

function notAnInteger(param: string, value: string): ApiError {
  return invalidParameter(param, `Invalid integer: ${value}`, "parameter_invalid_integer");
}

/** Whether the text is a web address, in which Stripe's placeholder in braces is allowed. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
