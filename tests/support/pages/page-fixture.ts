import type { Fixture } from "./make-fixture.ts";

/** The fixture that all tests use, built once by the process that started the portal (tests/support/e2e-stack.ts). */
export async function pageFixture(): Promise<Fixture> {
  const response = await fetch(`${process.env.E2E_CONTROL_URL}/world`);
  if (!response.ok) throw new Error(`The world was not built: ${await response.text()}`);
  const fixture = (await response.json()) as Fixture & { visaFile: { data: readonly number[] } };
  return { ...fixture, visaFile: Buffer.from(fixture.visaFile.data) };
}
