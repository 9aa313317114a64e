import type { Difference } from "#lib/domain/names/comparison.ts";
import type { PassportTerritoryProblem } from "#lib/domain/passport-territory.ts";
import type { InvitationProblem } from "#lib/domain/r2-invitation.ts";
import type { NotEligible } from "#lib/domain/r4-eligibility.ts";
import type { PassportProblem } from "#lib/domain/r7-passport.ts";

/** A rule that prevents a visa or that the applicant should know, with the page where it can be corrected. */
export interface Obstacle {
  readonly step: string;
  readonly cause: ObstacleCause;
  /** False for a note, which does not stop the application. */
  readonly blocks: boolean;
}

export type ObstacleCause =
  | { readonly kind: "difference"; readonly difference: Difference }
  | { readonly kind: "one-name"; readonly oneName: boolean }
  | { readonly kind: "name-needs-mrz"; readonly characters: readonly string[] }
  | { readonly kind: "passport"; readonly problem: PassportProblem }
  | { readonly kind: "no-listed-territory"; readonly nationality: string }
  | { readonly kind: "not-eligible"; readonly answer: NotEligible }
  | { readonly kind: "passport-territory"; readonly problem: PassportTerritoryProblem }
  | { readonly kind: "invitation"; readonly problem: InvitationProblem };
