import { useEffect } from "react";

interface Props {
  /** Action address of the forms to watch. */
  readonly action: string;
  /** Question asked before such a form is sent. */
  readonly warning: string;
  readonly isNeeded: () => Promise<boolean>;
}

/** Asks before a form of the page is sent if sending it would lose something. */
export function LeaveGuard({ action, warning, isNeeded }: Props) {
  useEffect(() => {
    const ask = async (form: HTMLFormElement) => {
      if (!(await isNeeded()) || window.confirm(warning)) form.submit();
    };
    const watch = (event: SubmitEvent) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.getAttribute("action") !== action) return;
      event.preventDefault();
      void ask(form);
    };
    document.addEventListener("submit", watch);
    return () => document.removeEventListener("submit", watch);
  }, [action, warning, isNeeded]);
  return null;
}
