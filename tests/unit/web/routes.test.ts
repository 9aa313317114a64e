import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const family = ["#lib/web/handler", "#lib/web/host-api-handler", "#lib/web/public-api-handler", "../list"];
const routes = globSync("app/**/route.ts").sort();

it.each(routes)("%s declares its handlers", (route) => {
  const source = readFileSync(route, "utf8");
  const makers = family.flatMap((file) =>
    [...source.matchAll(new RegExp(`import \\{([^}]*)\\} from "${file}\\.ts"`, "g"))].flatMap(
      ([, names = ""]) => names.split(",").map((name) => name.trim()),
    ),
  );
  const exported = source.match(/^export .*$/gm) ?? [];
  expect(exported).not.toEqual([]);
  for (const line of exported) {
    const [, maker] =
      /^export const (?:GET|POST) = (\w*[hH]andler|\w+(?=\.csv))(?:\.csv)?\(/.exec(line) ?? [];
    expect(makers, line).toContain(maker);
  }
});
