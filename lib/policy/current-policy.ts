import type { PlainDate } from "#lib/domain/plain-date.ts";
import { type Policy, policyInForce } from "#lib/domain/policy.ts";
import { db } from "#lib/platform/db/client.ts";

const refreshAfterMs = 30_000;
let loaded: { readonly at: number; readonly versions: Promise<readonly Policy[]> } | undefined;

/** The published versions, oldest first. Cached for half a minute, because a published version is never edited. */
export function policyVersions(): Promise<readonly Policy[]> {
  const at = performance.now();
  if (!loaded || at - loaded.at > refreshAfterMs) loaded = { at, versions: load() };
  return loaded.versions;
}

/** Clears the cached versions, after publishing one. */
export function forgetPolicies(): void {
  loaded = undefined;
}

async function load(): Promise<readonly Policy[]> {
  try {
    const rows = await db().policyVersion.findMany({ orderBy: { inForceFrom: "asc" } });
    return rows.map((row) => row.document as unknown as Policy);
  } catch (fault) {
    forgetPolicies();
    throw fault;
  }
}

/**
 * The policy in force on a date.
 * @throws Error when there is none: the database was not seeded, which is a fault
 */
export async function policyOn(date: PlainDate): Promise<Policy> {
  const found = policyInForce(await policyVersions(), date);
  if (!found.ok) throw new Error(`No policy is in force on ${date}`);
  return found.value;
}

/** The version under which a record was made. */
export async function policyByVersion(version: string): Promise<Policy> {
  const found = (await policyVersions()).find((policy) => policy.version === version);
  if (!found) throw new Error(`Policy version ${version} is unknown`);
  return found;
}
