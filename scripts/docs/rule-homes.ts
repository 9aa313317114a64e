import type { RuleId } from "#lib/public-api/rule-text.ts";

export interface RuleHome {
  /** The file that decides the rule; for a step, its use case. */
  readonly decidedBy: string;
  /** Routes of the pages that apply it. */
  readonly pages: readonly string[];
}

/** The file that decides each rule of the notice, and the pages that apply it. */
export const ruleHomes: Readonly<Record<RuleId, RuleHome>> = {
  R1: {
    decidedBy: "lib/domain/r1-single-entry.ts",
    pages: ["/requirements", "/applications/[id]/questions/[step]", "/border/visas/[visa]"],
  },
  R2: {
    decidedBy: "lib/domain/r2-invitation.ts",
    pages: ["/requirements", "/applications/[id]/invitation", "/host/invitations/new"],
  },
  R3: {
    decidedBy: "lib/domain/r3-airports.ts",
    pages: ["/requirements", "/applications/[id]/questions/[step]", "/border/visas/[visa]"],
  },
  R4: {
    decidedBy: "lib/domain/r4-eligibility.ts",
    pages: ["/eligibility", "/applications/[id]/invitation", "/staff/applications/[id]"],
  },
  R5: {
    decidedBy: "lib/domain/r5-holder-only.ts",
    pages: ["/requirements", "/applications/[id]/check", "/border/visas/[visa]"],
  },
  R6: {
    decidedBy: "lib/domain/r6-fee.ts",
    pages: ["/applications/[id]/check", "/applications/[id]/pay", "/applications/[id]/withdraw"],
  },
  "R7.1": {
    decidedBy: "lib/domain/r7-passport.ts",
    pages: ["/eligibility", "/applications/[id]/questions/[step]", "/staff/applications/[id]"],
  },
  "R7.2": {
    decidedBy: "lib/domain/r7-passport.ts",
    pages: ["/eligibility", "/applications/[id]/questions/[step]", "/staff/applications/[id]"],
  },
  "R7.3": {
    decidedBy: "lib/domain/r7-passport.ts",
    pages: ["/eligibility", "/applications/[id]/questions/[step]", "/staff/applications/[id]"],
  },
  R8: {
    decidedBy: "lib/domain/r8-arrival-notice.ts",
    pages: ["/host/arrivals", "/host/arrivals/new", "/staff/arrivals"],
  },
  S1: { decidedBy: "lib/accounts/register.ts", pages: ["/register", "/confirm"] },
  S2: {
    decidedBy: "lib/applications/start-application.ts",
    pages: ["/applications/new", "/applications/[id]/requirements"],
  },
  S3: {
    decidedBy: "lib/applications/bind-invitation.ts",
    pages: ["/applications/[id]/invitation", "/applications/[id]/questions/[step]"],
  },
  S4: {
    decidedBy: "lib/payments/open-checkout.ts",
    pages: ["/applications/[id]/pay", "/applications/pay"],
  },
  S5: { decidedBy: "lib/visas/render-visa.ts", pages: ["/applications/[id]"] },
  S6: { decidedBy: "lib/border/check-at-border.ts", pages: ["/border", "/border/desk"] },
  A1: { decidedBy: "lib/domain/annexes.ts", pages: ["/requirements", "/eligibility"] },
  A2: { decidedBy: "lib/domain/annexes.ts", pages: ["/requirements", "/eligibility"] },
};

/** The rules of the notice, its steps and its annexes, in its order. */
export const ruleIds = Object.keys(ruleHomes) as readonly RuleId[];
