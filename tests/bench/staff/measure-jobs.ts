import { verifyChain } from "#lib/audit/verify-chain.ts";
import { refreshFeeDays } from "#lib/payments/fee-report.ts";
import { openDb } from "#lib/platform/db/client.ts";
import { refreshFigures } from "#lib/reports/refresh-figures.ts";
import { expectOk } from "../../support/outcomes.ts";
import type { Service, Services } from "./start-services.ts";

/** Runs a use case of this process on another database than the process's own. */
async function within(databaseUrl: string, work: () => Promise<unknown>): Promise<void> {
  const own = globalThis.portalDb;
  const other = openDb(databaseUrl);
  globalThis.portalDb = other;
  try {
    await work();
  } finally {
    globalThis.portalDb = own;
    await other.$disconnect();
  }
}

/** Refreshes the figures for reports, as the nightly job does. */
export const refreshAll = (databaseUrl: string): Promise<void> =>
  within(databaseUrl, async () => {
    await refreshFigures(400);
    await refreshFeeDays(400);
  });

const jobs: Readonly<Record<string, () => Promise<unknown>>> = {
  "report figures, every ten minutes": () => refreshFigures(3),
  "report figures, every night": () => refreshFigures(400),
  "fees, every night": () => refreshFeeDays(400),
  "audit chain verified": async () => {
    expectOk(await verifyChain());
  },
};

/** The duration of each job in both services. */
export async function measureJobs({ few, many }: Services) {
  const seconds = async ({ databaseUrl }: Service, job: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await within(databaseUrl, job);
    return (performance.now() - began) / 1000;
  };
  const measured: { name: string; few: number; many: number }[] = [];
  for (const [name, job] of Object.entries(jobs)) {
    measured.push({ name, few: await seconds(few, job), many: await seconds(many, job) });
  }
  return measured;
}
