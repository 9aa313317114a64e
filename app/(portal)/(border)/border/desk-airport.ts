import { cookies } from "next/headers";
import type { Airport } from "#lib/domain/policy.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { policyOn } from "#lib/policy/current-policy.ts";

const name = "desk-airport";

/** The airports with desks, from the policy in force (R3). */
export const deskAirports = async (): Promise<readonly Airport[]> =>
  (await policyOn(todayInAlmaty())).airports;

/** The airport chosen on this device; undefined without a choice, or when it is no longer the policy's. */
export async function deskAirport(): Promise<Airport | undefined> {
  const chosen = (await cookies()).get(name)?.value;
  return (await deskAirports()).find(({ code }) => code === chosen);
}

/** Stores the desk's airport on this device for a year. */
export async function rememberAirport(code: string): Promise<void> {
  (await cookies()).set(name, code, { path: "/", maxAge: 31_536_000, sameSite: "lax", httpOnly: true });
}
