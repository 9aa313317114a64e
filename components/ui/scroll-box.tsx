import type { ReactNode } from "react";

interface Props {
  /** Names the box for screen readers. */
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** What is larger than its place scrolls inside it, by pointer and by the arrow keys. */
export function ScrollBox({ label, className, children }: Props) {
  return (
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
