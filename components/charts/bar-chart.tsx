interface Props {
  /** The numbers stand in a table beside it: the picture tells nothing that the table does not. */
  readonly bars: readonly { readonly key: string; readonly label: string; readonly value: number }[];
}

const [line, width, labelWidth] = [28, 640, 240];

/** Bars lying one below another, drawn by the server. */
export function BarChart({ bars }: Props) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <svg
      className="portal-bars"
      viewBox={`0 0 ${width} ${bars.length * line}`}
      width="100%"
      aria-hidden="true"
      focusable="false"
    >
      {bars.map(({ key, label, value }, index) => (
        <g key={key} transform={`translate(0 ${index * line})`}>
          <text x={labelWidth - 8} y={19} textAnchor="end" fontSize="14" fill="#0b0c0c">
            {label.length > 32 ? `${label.slice(0, 31)}…` : label}
          </text>
          <rect
            x={labelWidth}
            y={4}
            height={line - 8}
            width={Math.max(1, ((width - labelWidth) * value) / most)}
            fill="#00677f"
          />
        </g>
      ))}
    </svg>
  );
}
