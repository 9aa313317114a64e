"use client";

import { LeaveGuard } from "#components/ui/leave-guard.tsx";
import { hasWaitingRecords } from "#lib/border/desk/browser-desk.ts";

/** For passport control's pages in the portal's frame: its way out asks first while records wait in this browser. */
export function SignOutGuard({ warning }: { readonly warning: string }) {
  return <LeaveGuard action="/sign-out" warning={warning} isNeeded={hasWaitingRecords} />;
}
