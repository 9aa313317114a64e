import type { Role } from "#lib/platform/db/types.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";

/** Who asks: every query and use case takes one and answers only what it may see. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  readonly sessionId: string;
  readonly locale: Locale;
}
