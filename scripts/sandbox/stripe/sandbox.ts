import type { EventDelivery } from "./deliver-events.ts";
import type { StripeState } from "./state.ts";

export type SandboxSettings = {
  secretKey: string;
  webhookUrl: string;
  webhookSecret: string;
  /** Address of the payment page for the payer's browser. */
  publicUrl: string;
  merchantName: string;
  /** Time until a bank debit succeeds or fails. */
  settlementMs: number;
};

/** The parts that the sandbox's modules share. */
export type Sandbox = {
  settings: SandboxSettings;
  state: StripeState;
  save(): Promise<void>;
  delivery: EventDelivery;
};
