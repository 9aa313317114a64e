import { allRights } from "#lib/accounts/rights.ts";
import { lifeCyclesPage } from "./life-cycles-page.ts";
import { readLifeCycles } from "./read-life-cycles.ts";
import { rightsPage } from "./rights-page.ts";
import { rulesPage } from "./rules-page.ts";

/** The documents that are generated from tables, with their paths. */
export const documents = async (): Promise<readonly { path: string; content: string }[]> => [
  { path: "docs/roles-and-rights.md", content: rightsPage(allRights) },
  { path: "docs/rules.md", content: rulesPage() },
  { path: "docs/life-cycles.md", content: lifeCyclesPage(await readLifeCycles()) },
];
