import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { DeskOutcome, DeskRecord } from "./desk-record.ts";
import type { SendProblem } from "./send-waiting.ts";

/** The portal's answer to a desk, or why there is none. */
export type Asked = Result<{ readonly status: number; readonly body: unknown }, SendProblem>;

/** Time limit, because an officer with a queue cannot wait longer for a bad network. */
const patienceMs = 8_000;

/**
 * Sends a request from a desk in a browser to the portal; a POST if there is a body. Only 200 and 4xx except 401 count
 * as answers.
 */
export async function askPortal(path: string, body?: object): Promise<Asked> {
  try {
    const response = await fetch(`/border/desk/${path}`, {
      cache: "no-store",
      signal: AbortSignal.timeout(patienceMs),
      ...(body && {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    if (response.status === 401) return problem("signed-out");
    if (response.status >= 500) return problem("fault");
    return ok({ status: response.status, body: await response.json() });
  } catch (fault) {
    // The browser's errors for a missing network, a timeout, and an answer from something else.
    if (fault instanceof TypeError || fault instanceof DOMException) return problem("unreachable");
    if (fault instanceof SyntaxError) return problem("fault");
    throw fault;
  }
}

/** Sends records of events that have happened, or of one that is about to. */
export async function postRecords(
  records: readonly DeskRecord[],
  { happened, sentAt }: { readonly happened: boolean; readonly sentAt: Date },
): Promise<Result<readonly DeskOutcome[], SendProblem>> {
  const asked = await askPortal("records", {
    happened,
    sentAt: sentAt.toISOString(),
    records: records.map(({ holder: _, passportNumber: __, ...record }) => record),
  });
  if (!asked.ok) return asked;
  const { outcomes } = asked.value.body as { readonly outcomes?: readonly DeskOutcome[] };
  return outcomes ? ok(outcomes) : problem("fault");
}
