import { messages } from "#lib/platform/i18n/messages.ts";

/** The grounds of refusal with texts in every language, among which a policy chooses. */
export const knownGrounds: readonly string[] = Object.keys(messages("en", "rules").refusalGround);
