/** `npm run structure`: prints the figures about the code's structure. Reads the working tree, changes nothing. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

interface Module {
  readonly source: string;
  readonly dependencies: readonly { readonly resolved: string; readonly circular: boolean }[];
}

interface Cruise {
  readonly modules: readonly Module[];
  readonly folders: readonly {
    readonly name: string;
    readonly dependencies?: readonly { circular: boolean }[];
  }[];
}

const say = (name: string, value: number | string) => process.stdout.write(`${name.padEnd(46)} ${value}\n`);

const tracked = execFileSync("git", ["ls-files"], { encoding: "utf8" }).split("\n");
const code = tracked.filter((file) => /\.(tsx?|mjs|scss)$/.test(file));
const lines = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + readFileSync(file, "utf8").split("\n").length - 1, 0);

const { modules, folders }: Cruise = JSON.parse(
  execFileSync(
    process.execPath,
    [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      ...[
        "--config",
        ".dependency-cruiser.json",
        "--metrics",
        "--output-type",
        "json",
        "app",
        "components",
        "lib",
      ],
    ],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  ),
);
const own = modules.filter(
  ({ source }) => /^(app|components|lib)\/.*\.tsx?$/.test(source) && !source.includes("generated"),
);
const isOwn = new Set(own.map(({ source }) => source));
const imports = own
  .map(({ dependencies }) => dependencies.filter(({ resolved }) => isOwn.has(resolved)).length)
  .sort((one, other) => one - other);
const importers = new Map<string, number>();
for (const { dependencies } of own)
  for (const { resolved } of dependencies) importers.set(resolved, (importers.get(resolved) ?? 0) + 1);

say("lines outside tests", lines(code.filter((file) => !file.startsWith("tests/"))));
say("lines of tests", lines(code.filter((file) => file.startsWith("tests/"))));
say("files of app, components and lib", own.length);
say("imports of a file: median", imports[Math.floor(imports.length / 2)] ?? 0);
say("imports of a file: nine of ten have at most", imports[Math.floor(imports.length * 0.9)] ?? 0);
say("files with one importer", [...isOwn].filter((file) => importers.get(file) === 1).length);
say(
  "circles of files",
  own.filter(({ dependencies }) => dependencies.some(({ circular }) => circular)).length,
);
say(
  "circles of folders",
  folders.filter(({ dependencies }) => dependencies?.some(({ circular }) => circular)).length,
);
