import type { ReactNode } from "react";
import { type Cell, Table } from "#components/ui/table.tsx";

/** A column of a list: its heading and its content for a row. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Cell | ReactNode;
}

interface Props<Row> {
  readonly caption: string;
  /** Hides the caption, except from screen readers, when a heading on the page says the same. */
  readonly captionHidden?: boolean;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Text for an empty list; absent when the page says it. */
  readonly empty?: string;
}

/** The rows of a list, or a sentence when there are none. */
export function ListTable<Row extends { readonly id: string }>({
  caption,
  captionHidden = true,
  rows,
  columns,
  empty,
}: Props<Row>) {
  if (rows.length === 0) return empty === undefined ? null : <p className="govuk-body">{empty}</p>;
  return (
    <Table
      caption={caption}
      captionHidden={captionHidden}
      head={columns.map(({ head }) => head)}
      rows={rows.map((row) => ({ id: row.id, cells: columns.map(({ cell }) => cell(row)) }))}
    />
  );
}
