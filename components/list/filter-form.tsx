import type { ReactNode } from "react";
import type { ListView } from "#lib/platform/lists/view.ts";

interface Props {
  readonly view: ListView;
  /** Parameters that the form keeps as they are, such as the tab. */
  readonly kept?: Readonly<Record<string, string>>;
  readonly submit: string;
  /** Leaves no margin below its button, as at the end of a box. */
  readonly isLast?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The filter of a list: a plain GET form that keeps the current search. */
export function FilterForm({
  view,
  kept = {},
  submit,
  isLast,
  className = "portal-filter",
  children,
}: Props) {
  return (
    <form className={className} method="get" action={view.base}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {view.search !== "" && <input type="hidden" name="search" value="yes" />}
      {children}
      <button
        type="submit"
        className={`govuk-button govuk-button--secondary${isLast ? " govuk-!-margin-bottom-0" : ""}`}
      >
        {submit}
      </button>
    </form>
  );
}
