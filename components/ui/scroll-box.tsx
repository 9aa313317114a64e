import type { ReactNode } from "react";

interface Props {
  /** Label of the box for screen readers. */
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Scrolls content that is larger than its place, by pointer and by the arrow keys. */
export function ScrollBox({ label, className, children }: Props) {
  return (
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
