import type { ReactNode } from "react";
import { type Cell, Table } from "#components/ui/table.tsx";

/** A column of a list: its heading, and what is in it for a row. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Cell | ReactNode;
}

interface Props<Row> {
  readonly caption: string;
  /** The heading of the page or of its part says the same: the caption is for screen readers. */
  readonly captionHidden?: boolean;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Says that there is nothing to show; absent where the page says so. */
  readonly empty?: string;
}

/** The rows of a list; a sentence in their place when there are none. */
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
