import type { Role } from "#lib/platform/db/types.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";

/**
 * The person who asks: every query and use case takes an actor. `Granted` (rights.ts) is one who is known to have a
 * right.
 */
export interface Actor<R extends Role = Role> {
  readonly id: string;
  readonly role: R;
  readonly sessionId: string;
  readonly locale: Locale;
}
