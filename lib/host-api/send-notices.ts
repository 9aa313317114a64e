import { notifyArrivals, type SentNotice } from "#lib/arrivals/notify-arrivals.ts";
import { ownProperties } from "#lib/arrivals/own-properties.ts";
import type { NoticeToSend, NotifyProblem } from "#lib/arrivals/plan-notices.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import type { ApiCaller } from "./api-caller.ts";
import type { FieldFault } from "./field-fault.ts";
import { receivedNotice } from "./received-notice.ts";

/** The result for one guest of a request. */
export type Sent =
  | { readonly ok: true; readonly notice: SentNotice }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/**
 * Sends a notice for each valid guest of a request. Returns the results, including the faults of invalid guests, in the
 * order of the guests.
 */
export async function sendNotices(caller: ApiCaller, guests: readonly unknown[]): Promise<readonly Sent[]> {
  const [[property], policy] = await Promise.all([ownProperties(caller), policyOn(todayInAlmaty())]);
  const outcomes: Sent[] = [];
  let left: { readonly at: number; readonly notice: NoticeToSend }[] = [];
  for (const [at, guest] of guests.entries()) {
    const read = receivedNotice(policy, guest, property?.address);
    if (read.ok) left.push({ at, notice: read.value });
    else outcomes[at] = { ok: false, faults: read.problem };
  }
  while (left.length > 0) {
    const sent = await notifyArrivals(
      caller,
      left.map(({ notice }) => notice),
      "API",
    );
    if (sent.ok) {
      for (const [index, { at }] of left.entries()) {
        const notice = sent.value[index];
        if (notice) outcomes[at] = { ok: true, notice };
      }
      break;
    }
    const { index } = sent.problem;
    const refused = left[index];
    if (refused) outcomes[refused.at] = { ok: false, faults: faultsOf(sent.problem) };
    left = left.filter((_, other) => other !== index);
  }
  return outcomes;
}

function faultsOf(refusal: NotifyProblem): readonly FieldFault[] {
  switch (refusal.kind) {
    case "arrival":
      return refusal.problems.map(({ field, reason }) => ({ field, fault: reason }));
    case "calendar":
      return [{ field: "arrivalOn", fault: refusal.problem.reason }];
    case "unknown-property":
      return [{ field: "address", fault: "missing" }];
  }
}
