"use server";

import { lookAtShare, looksByAddress } from "#lib/visas/share/look-at-share.ts";
import { formAction } from "#lib/web/action.ts";
import { parseLook } from "./parse-look.ts";

/** Opens a share code and redirects to the page that shows the visa. */
export const lookAction = formAction({
  right: "everyone",
  texts: "share",
  read: ({ form, t }) => parseLook(form, t),
  limit: looksByAddress,
  run: (_, question) => lookAtShare(question),
  done: ({ lookId }) => `/shared/${lookId}`,
  problem: (_, { t }) => ({ code: t("error.no-such-code") }),
});
