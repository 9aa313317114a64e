import type { Stack } from "#scripts/stack/start-stack.ts";
import type { PortalAddresses } from "../support/http-journey.ts";

/** A running portal with its demo accounts. */
export interface BenchPortal extends PortalAddresses {
  readonly demoPassword: string;
  /** Its parts, for sections that stop and start them. */
  readonly stack: Stack;
}

/** What every section is given. */
export interface Bench {
  readonly say: (text: string) => void;
  /** How many applications a large service holds. */
  readonly applications: number;
  /** Starts the portal when the first section asks for it. */
  readonly portal: () => Promise<BenchPortal>;
}

/** A part of the benchmark that can be run by its name. */
export interface Section {
  readonly run: (bench: Bench) => Promise<void>;
}
