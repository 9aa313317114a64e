import { readFileSync } from "node:fs";

/** The text of a file in tests/source. */
export const sourceText = (name: string): string =>
  readFileSync(new URL(`../source/${name}`, import.meta.url), "utf8");

/** The rows of a tab-separated file in tests/source, without its heading. */
export const sourceRows = (name: string): readonly (readonly string[])[] =>
  sourceText(name)
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));

/** The numbered names of an annex as the source prints them. */
export function annexInSource(annex: number): readonly (readonly [number, string])[] {
  const part = sourceText("source-ru.txt").split(/Приложение \d/)[annex] ?? "";
  return [...part.matchAll(/^(\d+)\.\s+(.+?)\s*$/gm)].map(([, row, name]) => [Number(row), name ?? ""]);
}
