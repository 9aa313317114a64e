"use client";

import { LeaveGuard } from "#components/ui/leave-guard.tsx";
import { hasWaitingRecords } from "#lib/border/desk/browser-desk.ts";

/** Asks before signing out from passport control's pages while this browser still has unsent records. */
export function SignOutGuard({ warning }: { readonly warning: string }) {
  return <LeaveGuard action="/sign-out" warning={warning} isNeeded={hasWaitingRecords} />;
}
