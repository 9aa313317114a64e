import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import type { ReviewCase } from "#lib/applications/review/find-case.ts";
import { isAfter } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { isReopenable } from "./reopen-application.ts";
import { mayRevoke } from "./revoke-visa.ts";

/** The actions of an officer after the decision; each use case requires its right and checks the state again. */
export interface VisaRights {
  readonly revoke: boolean;
  readonly reissue: boolean;
  readonly reopen: boolean;
  readonly resend: boolean;
}

/** The actions that this actor may perform on a decided case now. */
export function mayOnVisa(actor: Actor, { file, policy }: ReviewCase): VisaRights {
  const { visa, awaitsSignature } = file;
  const granted = file.status === "GRANTED" ? visa : undefined;
  const unused = granted?.status === "VALID" && !awaitsSignature;
  return {
    revoke: unused && mayRevoke(actor, policy),
    reissue:
      unused && may(actor, "visa:reissue") && !isAfter(todayInAlmaty(), visa?.validUntil ?? todayInAlmaty()),
    reopen: isReopenable(file) && may(actor, "decision:reopen"),
    resend: granted !== undefined && granted.status !== "REVOKED" && may(actor, "application:decide"),
  };
}
