"use server";

import { joinOrganisation, joinWithNewAccount } from "#lib/accounts/organisations/join-organisation.ts";
import { passwordError } from "#lib/accounts/problem-texts.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import { signInBrowser } from "#lib/web/account-cookies.ts";
import { formAction } from "#lib/web/action.ts";

/** Used, cancelled or too old meanwhile: the link's page says so. */
const toPage = (form: FormReader): string => `/join/${encodeURIComponent(form.text("link"))}`;

export const joinNewAction = formAction({
  right: "everyone",
  secret: ["password"],
  run: ({ locale, form }) => joinWithNewAccount(form.text("link"), form.text("password"), locale),
  done: async (signedIn) => {
    await signInBrowser(signedIn);
    return "/host?done=joined";
  },
  problem: (problem, { locale, form }) =>
    problem.kind === "link" ? toPage(form) : [passwordError(locale, problem.password)],
});

export const joinAction = formAction({
  right: "organisation:register",
  run: ({ actor, form }) => joinOrganisation(actor, form.text("link")),
  done: "/host?done=joined",
  problem: (_, { form }) => toPage(form),
});
