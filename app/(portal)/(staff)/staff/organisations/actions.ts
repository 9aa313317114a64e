"use server";

import { confirmHost, returnHost, returnTextLength } from "#lib/accounts/organisations/review/decide-host.ts";
import { releaseHost } from "#lib/accounts/organisations/review/release-host.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import { formAction, postAction } from "#lib/web/action.ts";

/** The version that the officer saw, because it may have been changed since. */
const seen = (form: FormReader) => ({ id: form.text("id"), version: form.text("version") });
const address = (form: FormReader) => `/staff/organisations/${encodeURIComponent(form.text("id"))}`;

export const confirmHostAction = postAction({
  right: "organisation:confirm",
  run: ({ actor, form }) => confirmHost(actor, seen(form)),
  done: (confirmed, { form }) => `${address(form)}${confirmed.ok ? "" : "?changed=yes"}`,
});

export const returnHostAction = formAction({
  right: "organisation:confirm",
  texts: "organisation",
  run: ({ actor, form }) =>
    returnHost(actor, seen(form), { reasons: form.texts("reasons"), text: form.text("text") }),
  done: (_, { form }) => address(form),
  problem: (problem, { form, t }) =>
    problem.kind === "not-in-status"
      ? `${address(form)}?changed=yes`
      : {
          reasons: problem.reasons && t("problem.reasons.missing"),
          text: problem.text && t(`problem.text.${problem.text}`, returnTextLength),
        },
});

export const releaseHostAction = formAction({
  right: "organisation:confirm",
  texts: "organisation",
  run: ({ actor, form }) => releaseHost(actor, seen(form), form.text("text")),
  done: (_, { form }) => address(form),
  problem: (problem, { form, t }) => {
    if (problem.kind === "not-in-status") return `${address(form)}?changed=yes`;
    if (problem.kind !== "invalid") return { "": t("release.has-invitations") };
    const key =
      problem.text === "too-short" ? "release.too-short" : (`problem.text.${problem.text}` as const);
    return { text: t(key, returnTextLength) };
  },
});
