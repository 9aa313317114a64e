import type { ReactNode } from "react";

export interface TimelineItem {
  readonly id: string;
  readonly title: string;
  /** When it happened, or by when it is promised. */
  readonly when?: string;
  readonly state: "done" | "now" | "later";
  readonly children?: ReactNode;
}

/** What has happened, what is happening and what comes, from the top down. */
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
