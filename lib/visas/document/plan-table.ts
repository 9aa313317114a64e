import type { Density } from "./density.ts";
import type { Field } from "./fields.ts";
import { type Cell, planCell } from "./plan-cell.ts";
import type { Measure } from "./wrap.ts";

export type Table = { readonly cells: Cell[]; readonly bottom: number };

const gutter = 12;

/** Places rows of fields under each other; a row is as high as its highest field. */
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
    const placed = row.map((field) => {
      const width = part * field.weight + gutter * (field.weight - 1);
      const cell = planCell(field, { x, y, width }, density, measure);
      x += width + gutter;
      return cell;
    });
    cells.push(...placed);
    y = Math.max(...placed.map(({ box }) => box.y + box.height)) + density.gap;
  }
  return { cells, bottom: y - density.gap };
}
