import type { ReactNode } from "react";

interface Props {
  readonly href: string;
  readonly children: ReactNode;
  readonly kind?: "start" | "secondary";
}

/** A link that looks like a button, because it starts a process. */
export function ButtonLink({ href, children, kind }: Props) {
  return (
    <a href={href} draggable={false} className={`govuk-button${kind ? ` govuk-button--${kind}` : ""}`}>
      {children}
      {kind === "start" && (
        <svg
          className="govuk-button__start-icon"
          width="17.5"
          height="19"
          viewBox="0 0 33 40"
          aria-hidden="true"
          focusable="false"
        >
          <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
        </svg>
      )}
    </a>
  );
}
