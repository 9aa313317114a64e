import type { Measure } from "#lib/platform/pdf/wrap.ts";
import type { Density } from "./density.ts";
import type { Field } from "./fields.ts";
import { type Cell, planCell, planLabel, valueSize } from "./plan-cell.ts";

export type Table = { readonly cells: Cell[]; readonly bottom: number };

const gutter = 12;

/** Positions rows of fields one below another; a row is as high as its highest field. */
export function planTable(
  rows: readonly (readonly Field[])[],
  at: { x: number; y: number; width: number },
  density: Density,
  measure: Measure,
): Table {
  const cells: Cell[] = [];
  let y = at.y;
  for (const row of rows) {
    const parts = row.reduce((sum, field) => sum + field.weight, 0);
    const part = (at.width - gutter * (parts - 1)) / parts;
    let x = at.x;
    const columns = row.map((field) => {
      const column = { x, y, width: part * field.weight + gutter * (field.weight - 1) };
      x += column.width + gutter;
      return { field, column, label: planLabel(field, column, density, measure) };
    });
    // The values of a row have one base line, so a shorter label is moved down to its value.
    const bottom = Math.max(...columns.map(({ label }) => label.bottom));
    const size = Math.max(...row.map((field) => valueSize(field, density)));
    const placed = columns.map(({ field, column, label }) => {
      const drop = bottom - label.bottom;
      const lines = label.lines.map((line) => ({ ...line, y: line.y + drop }));
      const below = bottom + size - valueSize(field, density);
      return planCell(field, column, { lines, bottom: below }, density, measure);
    });
    cells.push(...placed);
    y = Math.max(...placed.map(({ box }) => box.y + box.height)) + density.gap;
  }
  return { cells, bottom: y - density.gap };
}
