import { execFileSync } from "node:child_process";

/** Ids for `spawn`; empty when the process already runs unprivileged. */
export type Account = { readonly uid: number; readonly gid: number } | { readonly uid?: undefined };

/** PostgreSQL refuses to run as root, so it then runs as `nobody`, the account that every Unix has for this purpose. */
export function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
