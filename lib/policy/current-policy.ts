import type { PlainDate } from "#lib/domain/plain-date.ts";
import { type Policy, policyInForce } from "#lib/domain/policy.ts";
import { db } from "#lib/platform/db/client.ts";

const refreshAfterMs = 30_000;
let loaded: { readonly at: number; readonly versions: Promise<readonly Policy[]> } | undefined;

/** Every published version, oldest first. Kept in memory for half a minute: a version is never edited once published. */
export function policyVersions(): Promise<readonly Policy[]> {
  const at = performance.now();
  if (!loaded || at - loaded.at > refreshAfterMs) loaded = { at, versions: load() };
  return loaded.versions;
}

/** Forgets the versions in memory, after publishing one. */
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
 * @throws Error when none is: the store was not seeded, which is a fault and not an answer
 */
export async function policyOn(date: PlainDate): Promise<Policy> {
  const found = policyInForce(await policyVersions(), date);
  if (!found.ok) throw new Error(`No policy is in force on ${date}`);
  return found.value;
}

/** The version that a record was made under. */
export async function policyByVersion(version: string): Promise<Policy> {
  const found = (await policyVersions()).find((policy) => policy.version === version);
  if (!found) throw new Error(`Policy version ${version} is unknown`);
  return found;
}
