import { messages } from "#lib/platform/i18n/messages.ts";

/** The grounds of refusal that the portal has words for in every language: a policy chooses among them. */
export const knownGrounds: readonly string[] = Object.keys(messages("en", "rules").refusalGround);
