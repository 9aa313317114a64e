import { useCallback, useEffect, useState } from "react";
import { askPortal, postRecords } from "#lib/border/desk/ask-portal.ts";
import { browserDesk } from "#lib/border/desk/browser-desk.ts";
import type { DeskRecord, QueuedRecord } from "#lib/border/desk/desk-record.ts";
import { type SendProblem, sendWaiting, waitingOf } from "#lib/border/desk/send-waiting.ts";
import { now } from "#lib/platform/clock.ts";

/** Browsers do not always report that the network is back, so the desk tries regularly while records wait. */
const tryEveryMs = 10_000;
const officerKey = "desk-officer";

export interface Queue {
  readonly queue: readonly QueuedRecord[];
  /** Before that it is unknown whether records are waiting. */
  readonly isRead: boolean;
  /**
   * The officer of new records: the signed-in one, or without a network the last one. Undefined if no one has signed in
   * on this device.
   */
  readonly officer: string | undefined;
  /** Why the portal was not reached the last time. */
  readonly problem: SendProblem | undefined;
  readonly keep: (record: DeskRecord) => Promise<void>;
  readonly acknowledge: (order: number) => Promise<void>;
  /** Asks who is signed in and sends waiting records. */
  readonly send: () => Promise<void>;
  /** Takes note of a problem that another request to the portal has shown. */
  readonly noticed: (problem: SendProblem | undefined) => void;
}

/** The records of this browser, sent at the start, when the network comes back, and regularly while any are waiting. */
export function useQueue(): Queue {
  const [queue, setQueue] = useState<readonly QueuedRecord[]>();
  const [officer, setOfficer] = useState<string>();
  const [problem, setProblem] = useState<SendProblem>();
  const read = useCallback(async () => setQueue(await browserDesk.all()), []);

  const send = useCallback(async () => {
    const asked = await askPortal("session");
    if (!asked.ok) return setProblem(asked.problem);
    const { officer: signedIn } = asked.value.body as { readonly officer?: string };
    if (signedIn === undefined) return setProblem("fault");
    localStorage.setItem(officerKey, signedIn);
    setOfficer(signedIn);
    // Two pages of one browser share the queue, so only one sends at a time.
    const ended = await navigator.locks.request("border-desk", () =>
      sendWaiting(browserDesk, signedIn, (records) =>
        postRecords(records, { happened: true, sentAt: now() }),
      ),
    );
    setProblem(ended);
    await read();
  }, [read]);

  useEffect(() => {
    setOfficer(localStorage.getItem(officerKey) ?? undefined);
    const again = () => void send();
    void read().then(send);
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [read, send]);

  const isWaiting = waitingOf(queue ?? []).length > 0 || problem !== undefined;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => void send(), tryEveryMs);
    return () => clearInterval(timer);
  }, [isWaiting, send]);

  return {
    queue: queue ?? [],
    isRead: queue !== undefined,
    officer,
    problem,
    send,
    noticed: setProblem,
    keep: async (record) => {
      await browserDesk.add(record);
      await read();
    },
    acknowledge: async (order) => {
      await browserDesk.remove(order);
      await read();
    },
  };
}
