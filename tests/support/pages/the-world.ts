import type { World } from "./world.ts";

/** The world that all tests look at, built once by the process that started the portal (tests/support/e2e-stack.ts). */
export async function theWorld(): Promise<World> {
  const response = await fetch(`${process.env.E2E_CONTROL_URL}/world`);
  if (!response.ok) throw new Error(`The world was not built: ${await response.text()}`);
  const world = (await response.json()) as World & { visaFile: { data: readonly number[] } };
  return { ...world, visaFile: Buffer.from(world.visaFile.data) };
}
