import type { ReactNode } from "react";

export interface TimelineItem {
  readonly id: string;
  readonly title: string;
  /** The time of the event, or the promised date. */
  readonly when?: string;
  readonly state: "done" | "now" | "later";
  readonly children?: ReactNode;
}

/** Past, current and future steps, from top to bottom. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <ol className="portal-timeline">
      {items.map((item) => (
        <li
          key={item.id}
          className={`portal-timeline__item portal-timeline__item--${item.state}`}
          aria-current={item.state === "now" ? "step" : undefined}
        >
          <p className="portal-timeline__title">{item.title}</p>
          {item.when && <p className="portal-timeline__when">{item.when}</p>}
          {item.children && <div className="portal-timeline__body">{item.children}</div>}
        </li>
      ))}
    </ol>
  );
}
