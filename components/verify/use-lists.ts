import { useCallback, useEffect, useState } from "react";
import { browserStore, fetchList } from "#lib/visas/trust/browser-store.ts";
import type { TrustAnchor } from "#lib/visas/trust/list-signer.ts";
import {
  renewLists,
  type StoredLists,
  storedLists,
  type UpdateProblem,
} from "#lib/visas/trust/stored-lists.ts";

/** The portal's list of revocations may be a minute old, so renewing more often than this brings little. */
const renewEveryMs = 10 * 60_000;

export interface Lists {
  /** Undefined while the stored lists are read, null when there are none. */
  readonly lists: StoredLists | null | undefined;
  /** The reason why the last renewal failed. */
  readonly problem: UpdateProblem | undefined;
  readonly renew: () => void;
}

/** The lists stored in this browser, renewed at the start, when the network returns, and at intervals. */
export function useLists(anchors: readonly TrustAnchor[]): Lists {
  const [lists, setLists] = useState<StoredLists | null>();
  const [problem, setProblem] = useState<UpdateProblem>();
  const renew = useCallback(async () => {
    if (!navigator.onLine || !window.isSecureContext) return;
    const renewed = await renewLists(browserStore, anchors, fetchList);
    setProblem(renewed.ok ? undefined : renewed.problem);
    if (renewed.ok) setLists(renewed.value);
  }, [anchors]);
  useEffect(() => {
    const start = async () => {
      // Without TLS a browser can neither store data nor check a signature; the page says so.
      if (!window.isSecureContext) return setLists(null);
      const kept = await storedLists(browserStore, anchors);
      if (kept) setLists(kept);
      await renew();
      setLists((known) => known ?? null);
    };
    const again = () => void renew();
    void start();
    window.addEventListener("online", again);
    const timer = setInterval(again, renewEveryMs);
    return () => {
      window.removeEventListener("online", again);
      clearInterval(timer);
    };
  }, [anchors, renew]);
  return { lists, problem, renew: () => void renew() };
}
