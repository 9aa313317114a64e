export interface FooterProps {
  readonly footerLinks: readonly { readonly href: string; readonly text: string }[];
  readonly about: string;
}

/** The links at the end of every page. */
export function Footer({ footerLinks, about }: FooterProps) {
  return (
    <footer className="portal-footer">
      <div className="govuk-width-container">
        <ul className="portal-footer__links">
          {footerLinks.map(({ href, text }) => (
            <li key={href}>
              <a className="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
        <p className="govuk-body-s govuk-!-margin-bottom-0">{about}</p>
      </div>
    </footer>
  );
}
