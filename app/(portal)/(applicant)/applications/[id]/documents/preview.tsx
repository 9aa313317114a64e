interface Props {
  readonly href: string;
  readonly document: { readonly width: number; readonly height: number };
  readonly caption: string;
  readonly alt: string;
}

/** Narrow enough for the smallest phones; a photo is shown about twice as large as it is printed. */
const widthOf = ({ width, height }: Props["document"]): number => (width < height ? 210 : 280);

/** The stored picture, as officers and passport control will see it. */
export function Preview({ href, document, caption, alt }: Props) {
  const width = widthOf(document);
  const height = Math.round((width * document.height) / document.width);
  return (
    <figure className="govuk-!-margin-left-0 govuk-!-margin-right-0">
      <img src={href} alt={alt} width={width} height={height} />
      <figcaption className="govuk-body-s">{caption}</figcaption>
    </figure>
  );
}
