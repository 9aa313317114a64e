import type { Stack } from "#scripts/stack/start-stack.ts";
import type { PortalAddresses } from "../support/http-journey.ts";

/** A running portal with its demo accounts. */
export interface BenchPortal extends PortalAddresses {
  readonly demoPassword: string;
  /** Its parts, for sections that stop and start them. */
  readonly stack: Stack;
}

/** The facilities that every section receives. */
export interface Bench {
  readonly say: (text: string) => void;
  /** The number of applications in a large service. */
  readonly applications: number;
  /** Starts the portal when a section needs it for the first time. */
  readonly portal: () => Promise<BenchPortal>;
}

/** A part of the benchmark that can be run by its name. */
export interface Section {
  readonly run: (bench: Bench) => Promise<void>;
}
