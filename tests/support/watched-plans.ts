import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "#lib/platform/db/generated/client.ts";
import { statementName } from "#lib/platform/db/statement-name.ts";
import { env } from "#lib/platform/env.ts";

/** A statement that PostgreSQL ran, with its plan. */
export interface RunPlan {
  readonly text: string;
}

const settings = [
  "session_preload_libraries=auto_explain",
  "auto_explain.log_min_duration=0",
  "auto_explain.log_level=notice",
  "auto_explain.log_nested_statements=on",
  "auto_explain.log_analyze=on",
  "auto_explain.log_timing=off",
];

/**
 * Makes the use cases of this process use connections that report every plan they run, until the process's client is
 * closed. PostgreSQL's own auto_explain reports them, so that only plans that really ran are checked.
 */
export function watchPlans(): { readonly of: (work: () => Promise<unknown>) => Promise<readonly RunPlan[]> } {
  const heard: RunPlan[] = [];
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 4,
    options: settings.map((setting) => `-c ${setting}`).join(" "),
  });
  pool.on("connect", (client) => {
    client.on("notice", ({ message }) => {
      if (message?.includes("Query Text:")) heard.push({ text: message });
    });
  });
  globalThis.portalDb = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementName, disposeExternalPool: true }),
  });
  return {
    of: async (work) => {
      heard.length = 0;
      await work();
      return [...heard];
    },
  };
}

/** The tables that a plan reads from end to end. */
export const wholeReads = ({ text }: RunPlan): readonly string[] =>
  [...text.matchAll(/(?:Parallel )?Seq Scan on (?:"([^"]+)"|(\w+))/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
