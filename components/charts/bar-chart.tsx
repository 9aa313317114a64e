interface Props {
  /** The same numbers are in a table next to the chart, so the chart needs no text alternative of its own. */
  readonly bars: readonly { readonly key: string; readonly label: string; readonly value: number }[];
}

/**
 * Horizontal bars, one below another, drawn by the server. The labels are HTML text next to the bars, or above them on
 * a phone: text inside the drawing would shrink with it.
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
