export interface MenuProps {
  readonly ways: readonly { readonly href: string; readonly text: string; readonly current?: boolean }[];
  /** Text of the sign-out button; absent for visitors. */
  readonly signOut?: string;
}

/** The navigation of a role, with the sign-out button last. */
export function MenuLinks({ ways, signOut }: MenuProps) {
  return (
    <ul className="portal-nav">
      {ways.map(({ href, text, current }) => (
        <li key={href}>
          <a
            className="govuk-link govuk-link--no-visited-state"
            href={href}
            aria-current={current ? "page" : undefined}
          >
            {text}
          </a>
        </li>
      ))}
      {signOut && (
        <li>
          <form action="/sign-out" method="post">
            <button type="submit" className="portal-link-button">
              {signOut}
            </button>
          </form>
        </li>
      )}
    </ul>
  );
}
