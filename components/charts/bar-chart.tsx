interface Props {
  /** The numbers are in a table beside it: the picture tells nothing that the table does not. */
  readonly bars: readonly { readonly key: string; readonly label: string; readonly value: number }[];
}

/**
 * Bars lying one below another, drawn by the server. Labels are text of the page's own size, beside their bars where there
 * is room and above them on a phone: inside the drawing they would shrink with it.
 */
export function BarChart({ bars }: Props) {
  const max = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <div className="portal-bars" aria-hidden="true">
      {bars.map(({ key, label, value }) => (
        <div key={key} className="portal-bars__row">
          <span className="portal-bars__label">{label}</span>
          <svg className="portal-bars__bar" width="100%" height="20" aria-hidden="true" focusable="false">
            <rect width={`${Math.max(0.3, (100 * value) / max)}%`} height="20" fill="#00677f" />
          </svg>
        </div>
      ))}
    </div>
  );
}
