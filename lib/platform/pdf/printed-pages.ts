import type { Line } from "./line.ts";
import type { Block } from "./printed-blocks.ts";

/** A part of a block with its position on a page; the parts of one block have its index. */
export interface PlacedBlock {
  readonly index: number;
  readonly block: Block;
  readonly y: number;
}

/**
 * Places blocks one below another on as many pages as they need. A block is kept on one page if possible; a longer one
 * is cut between lines. Nothing is left out.
 */
export function paginate(
  blocks: readonly Block[],
  room: { readonly firstTop: number; readonly top: number; readonly bottom: number },
): PlacedBlock[][] {
  const pages: PlacedBlock[][] = [[]];
  let y = room.firstTop;
  const turn = () => {
    pages.push([]);
    y = room.top;
  };
  const put = (index: number, block: Block) => {
    pages.at(-1)?.push({ index, block, y });
    y += block.height;
  };
  blocks.forEach((block, index) => {
    if (y + block.height > room.bottom && block.height <= room.bottom - room.top) turn();
    let rest = block;
    while (y + rest.height > room.bottom) {
      const [fits, later] = cut(rest, room.bottom - y);
      if (fits) put(index, fits);
      turn();
      rest = later;
    }
    put(index, rest);
  });
  return pages;
}

/** The lines that end above `room`, and the others moved to the top of the next page. */
function cut(block: Block, room: number): [Block | undefined, Block] {
  const fits = (line: Line) => line.y + line.size * 0.3 <= room;
  const later = block.columns.map((lines) => lines.filter((line) => !fits(line)));
  const shift = Math.min(...later.flat().map(({ y, size }) => y - size)) - 5;
  const moved = later.map((lines) => lines.map((line) => ({ ...line, y: line.y - shift })));
  const rest = { ...block, columns: moved, height: block.height - shift };
  const first = block.columns.map((lines) => lines.filter(fits));
  return [
    first.some((lines) => lines.length > 0) ? { ...block, columns: first, height: room } : undefined,
    rest,
  ];
}
