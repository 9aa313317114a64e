import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const folder = join(import.meta.dirname, "../../app/(portal)/(staff)");

/** Every list page of staff, found by its `listPage(` in the sources. */
export const staffLists = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ path: join(folder, file), text: readFileSync(join(folder, file), "utf8") }))
  .filter(({ text }) => text.includes("listPage("))
  .map(({ path, text }) => ({
    base: /base: "([^"]+)"/.exec(text)?.[1] ?? "",
    isSearched: text.includes("searchCookie"),
    /** The source of the page that shows the list. */
    page: readFileSync(join(dirname(path), "page.tsx"), "utf8"),
    load: (): Promise<Readonly<Record<string, unknown>>> => import(path),
  }));
