interface Props {
  readonly label: string;
  /** The portal's languages; the current one has no link. */
  readonly languages: readonly { readonly code: string; readonly name: string; readonly href?: string }[];
}

/** The same page in the other languages. */
export function Languages({ label, languages }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="portal-languages">
        {languages.map(({ code, name, href }) => (
          <li key={code}>
            {href === undefined ? (
              <span aria-current="true" lang={code}>
                {name}
              </span>
            ) : (
              <a className="govuk-link" href={href} hrefLang={code} lang={code}>
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
