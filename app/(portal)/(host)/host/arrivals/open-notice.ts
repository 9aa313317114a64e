import { notFound } from "next/navigation";
import { cache } from "react";
import { findNotice } from "#lib/arrivals/find-notice.ts";
import { requireNotifier } from "./notifier.ts";

/** The signed-in host's own notice; someone else's is as little there as one that does not exist. */
export const openNotice = cache(async (id: string) => {
  const notifying = await requireNotifier();
  const notice = await findNotice(notifying.notifier, id);
  if (!notice) notFound();
  return { ...notifying, details: notice };
});
