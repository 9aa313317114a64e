"use server";

import { confirmByCode, confirmByLink } from "#lib/accounts/confirm-email.ts";
import { resendConfirmation } from "#lib/accounts/resend-confirmation.ts";
import { ok, problem } from "#lib/domain/result.ts";
import { currentPending, enter, rememberPending } from "#lib/web/account-cookies.ts";
import { formAction, postAction } from "#lib/web/action.ts";

export const confirmCodeAction = formAction({
  right: "everyone",
  texts: "account",
  read: readPending,
  run: ({ form }, pending) => confirmByCode(pending, form.text("code")),
  done: async (signedIn) => enter(signedIn, (await currentPending())?.returnTo),
  problem: (reason, { t }) => ({ code: t(`confirm.${reason}`) }),
});

export const confirmLinkAction = formAction({
  right: "everyone",
  texts: "account",
  run: async ({ form }) => confirmByLink(form.text("link"), await currentPending()),
  done: async (signedIn) =>
    signedIn ? enter(signedIn, (await currentPending())?.returnTo) : "/sign-in?done=confirmed",
  problem: (reason, { t }) => ({ "": t(`confirm-link.${reason}`) }),
});

export const resendAction = postAction({
  right: "everyone",
  run: async ({ clientAddress }) => {
    const pending = await currentPending();
    if (!pending) return "/confirm";
    const sent = await resendConfirmation(pending, clientAddress);
    if (!sent.ok) return sent.problem.kind === "gone" ? "/register" : "/confirm?mail=limited";
    await rememberPending(sent.value);
    return "/confirm?mail=sent";
  },
  done: (address) => address,
});

/** The registration that this browser has to confirm; without one the page says what to do. */
async function readPending() {
  const pending = await currentPending();
  return pending ? ok(pending) : problem("/confirm");
}
