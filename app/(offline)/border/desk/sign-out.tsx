import { LeaveGuard } from "#components/ui/leave-guard.tsx";
import { hasWaitingRecords } from "#lib/border/desk/browser-desk.ts";

interface Props {
  readonly text: string;
  readonly warning: string;
}

/** Signs out of the portal; asks first while this browser has unsent records. */
export function SignOut({ text, warning }: Props) {
  return (
    <>
      <LeaveGuard action="/sign-out" warning={warning} isNeeded={hasWaitingRecords} />
      <form method="post" action="/sign-out">
        <button type="submit" className="govuk-button govuk-button--secondary">
          {text}
        </button>
      </form>
    </>
  );
}
