"use client";

interface Props {
  /** Label of the list for screen readers. */
  readonly label: string;
  readonly items: readonly { readonly href: string; readonly text: string }[];
  /** The path of the current page. */
  readonly path: string;
}

/**
 * The sections of one area, below the portal's header; the current one is marked. A client component with plain text
 * properties for the reason given in frame.tsx.
 */
export function SubNavigation({ label, items, path }: Props) {
  const current = items
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
  return (
    <nav className="portal-parts" aria-label={label}>
      <ul className="portal-nav">
        {items.map(({ href, text }) => (
          <li key={href}>
            <a
              className="govuk-link govuk-link--no-visited-state"
              href={href}
              aria-current={href === current ? "page" : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
