/** A link to the previous page, placed first on a page. */
export function BackLink({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <a href={href} className="govuk-back-link">
      {text}
    </a>
  );
}
