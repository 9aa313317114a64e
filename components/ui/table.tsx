import type { ReactNode } from "react";

export interface Cell {
  readonly content: ReactNode;
  readonly numeric?: boolean;
}

interface Props {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly head: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly (Cell | ReactNode)[] }[];
}

const isCell = (cell: Cell | ReactNode): cell is Cell =>
  typeof cell === "object" && cell !== null && "content" in cell;

/** True for a column of numbers, whose heading is then aligned like the numbers. */
function isNumeric(rows: Props["rows"], column: number): boolean {
  const cell = rows[0]?.cells[column];
  return isCell(cell) && cell.numeric === true;
}

/** A table of facts; on a narrow screen it scrolls sideways inside its box. */
export function Table({ caption, captionHidden, head, rows }: Props) {
  return (
    <section className="portal-table-scroll" aria-label={caption} tabIndex={0}>
      <table className="govuk-table">
        <caption
          className={captionHidden ? "govuk-visually-hidden" : "govuk-table__caption govuk-table__caption--m"}
        >
          {caption}
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {head.map((text, column) => (
              <th
                key={text}
                scope="col"
                className={`govuk-table__header${isNumeric(rows, column) ? " govuk-table__header--numeric" : ""}`}
              >
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map((row) => (
            <tr key={row.id} className="govuk-table__row">
              {row.cells.map((cell, column) => {
                const { content, numeric } = isCell(cell) ? cell : { content: cell, numeric: false };
                return (
                  <td
                    key={head[column]}
                    className={`govuk-table__cell${numeric ? " govuk-table__cell--numeric" : ""}`}
                  >
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
