import type { PaymentProvider } from "./payment-provider.ts";
import { stripeProvider } from "./stripe-provider.ts";

/** The provider with which this portal collects the consular fee. */
export const provider: PaymentProvider = stripeProvider;
