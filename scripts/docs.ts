/** `npm run docs`: writes the documents that are generated from tables. A test fails when they are stale. */
import { writeFileSync } from "node:fs";
import { documents } from "./docs/documents.ts";

for (const { path, content } of await documents()) {
  writeFileSync(path, content);
  process.stdout.write(`${path}\n`);
}
