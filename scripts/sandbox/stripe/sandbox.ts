import type { EventDelivery } from "./deliver-events.ts";
import type { StripeState } from "./state.ts";

export type SandboxSettings = {
  secretKey: string;
  webhookUrl: string;
  webhookSecret: string;
  /** Where the buyer's browser reaches the payment page. */
  publicUrl: string;
  merchantName: string;
  /** How long a bank debit takes until it succeeds or fails. */
  settlementMs: number;
};

/** What the parts of the sandbox share. */
export type Sandbox = {
  settings: SandboxSettings;
  state: StripeState;
  save(): Promise<void>;
  delivery: EventDelivery;
};
