interface Props {
  /** Label of the tabs for screen readers. */
  readonly label: string;
  readonly tabs: readonly { readonly href: string; readonly text: string; readonly isShown: boolean }[];
}

/** The lists of a page; the current one is marked. */
export function Tabs({ label, tabs }: Props) {
  return (
    <nav className="portal-tabs" aria-label={label}>
      <ul className="portal-nav">
        {tabs.map(({ href, text, isShown }) => (
          <li key={href}>
            <a
              className="govuk-link govuk-link--no-visited-state"
              href={href}
              aria-current={isShown ? "page" : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
