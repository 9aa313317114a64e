import type { Transitions } from "./next.ts";

export const PROPOSAL_STATUSES = ["DRAFT", "PROPOSED", "PUBLISHED", "WITHDRAWN"] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

export const PROPOSAL_EVENTS = ["edit", "propose", "return", "publish", "withdraw"] as const;
export type ProposalEvent = (typeof PROPOSAL_EVENTS)[number];

/** The next policy version: its author writes and proposes it, another supervisor publishes or returns it. */
export const proposalTransitions = {
  DRAFT: { edit: "DRAFT", propose: "PROPOSED", withdraw: "WITHDRAWN" },
  PROPOSED: { return: "DRAFT", publish: "PUBLISHED", withdraw: "WITHDRAWN" },
  PUBLISHED: {},
  WITHDRAWN: {},
} as const satisfies Transitions<ProposalStatus, ProposalEvent>;
