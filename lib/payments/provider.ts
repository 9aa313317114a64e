import type { PaymentProvider } from "./payment-provider.ts";
import { stripeProvider } from "./stripe-provider.ts";

/** The provider that this portal takes the consular fee with. */
export const provider: PaymentProvider = stripeProvider;
