"use server";

import { ok, problem } from "#lib/domain/result.ts";
import { createShare, maxLiveShares } from "#lib/visas/share/create-share.ts";
import { endShare } from "#lib/visas/share/end-share.ts";
import { shareLife } from "#lib/visas/share/share-lives.ts";
import { formAction, postAction } from "#lib/web/action.ts";

/** Creates a code and shows it. */
export const shareAction = formAction({
  right: "application:own",
  texts: "share",
  read: ({ form, t }) => {
    const hours = shareLife(form.text("hours"));
    return hours === undefined ? problem({ hours: t("error.life") }) : ok(hours);
  },
  run: ({ actor, form }, hours) => createShare(actor, form.text("application"), hours),
  done: (_, { form }) => `/applications/${form.text("application")}/share?done=made`,
  problem: (_, { t }) => ({ "": t("error.too-many-codes", { count: maxLiveShares }) }),
});

/** Ends a code immediately. */
export const endShareAction = postAction({
  right: "application:own",
  run: ({ actor, form }) => endShare(actor, form.text("share")),
  done: (_, { form }) => `/applications/${encodeURIComponent(form.text("application"))}/share`,
});
