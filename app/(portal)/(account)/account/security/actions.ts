"use server";

import { closeOtherSessions, closeOwnSession } from "#lib/accounts/own-sessions.ts";
import { renewRecoveryCodes, replaceAuthenticator } from "#lib/accounts/second-factor/own-factor.ts";
import { problem } from "#lib/domain/result.ts";
import { formAction, postAction } from "#lib/web/action.ts";
import { clearCookie, writeCookie } from "#lib/web/cookie-jar.ts";
import { recoveryCookie } from "../../recovery-cookie.ts";
import { codeError, enrolError } from "../../second-factor-errors.ts";

export const closeSessionAction = postAction({
  right: "account:own",
  run: ({ actor, form }) => closeOwnSession(actor, form.text("sessionId")),
  done: "/account/security?done=closed",
});

export const closeOthersAction = postAction({
  right: "account:own",
  run: ({ actor }) => closeOtherSessions(actor),
  done: "/account/security?done=others",
});

export const replaceAuthenticatorAction = formAction({
  right: "factor:own",
  secret: ["code", "current"],
  run: async ({ actor, locale, form }) => {
    const replaced = await replaceAuthenticator(actor, {
      current: form.text("current"),
      code: form.text("code"),
    });
    if (replaced.ok) return replaced;
    return problem([
      replaced.problem.kind === "current"
        ? codeError(locale, replaced.problem.current, "current")
        : enrolError(locale, replaced.problem),
    ]);
  },
  done: showCodes,
  problem: (told) => told,
});

export const renewCodesAction = formAction({
  right: "factor:own",
  secret: ["code"],
  run: async ({ actor, locale, form }) => {
    const renewed = await renewRecoveryCodes(actor, form.text("code"));
    return renewed.ok ? renewed : problem([codeError(locale, renewed.problem)]);
  },
  done: showCodes,
  problem: (told) => told,
});

export const codesSavedAction = postAction({
  right: "factor:own",
  run: () => clearCookie(recoveryCookie),
  done: "/account/security?done=kept",
});

/** Shows the new codes once, on the next page. */
async function showCodes(codes: readonly string[]): Promise<string> {
  await writeCookie(recoveryCookie, { codes: [...codes] });
  return "/account/security/recovery-codes";
}
