import pg from "pg";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { fillApplications } from "./applications.ts";
import { fillArrivals } from "./arrivals.ts";
import { fillAudit } from "./audit.ts";
import { fillHosts } from "./hosts.ts";
import { fillInvitations } from "./invitations.ts";
import { fillMoney } from "./money.ts";
import { fillPeople } from "./people.ts";
import { fillReviews } from "./reviews.ts";
import { seededFunctions } from "./seeded-functions.ts";
import { fillVisas } from "./visas.ts";
import { fillWatchList } from "./watch-list.ts";
import { withoutIndexes } from "./without-indexes.ts";

/** Statements of one group of tables, for `:applications` applications up to `:today`. */
export type Group = (size: { readonly applications: number; readonly people: number }) => readonly string[];

const groups: Readonly<Record<string, Group>> = {
  people: fillPeople,
  hosts: fillHosts,
  invitations: fillInvitations,
  applications: fillApplications,
  reviews: fillReviews,
  money: fillMoney,
  visas: fillVisas,
  arrivals: fillArrivals,
  watchList: fillWatchList,
  audit: fillAudit,
};

/** Tables that a million applications make large: no page may read one of them from end to end. */
export const largeTables = [
  "Application",
  "ApplicationReturn",
  "ArrivalNotice",
  "AuditEvent",
  "BorderRecord",
  "DecisionProposal",
  "Document",
  "Invitation",
  "InvitationGroup",
  "Mail",
  "Membership",
  "NoticeRevision",
  "Order",
  "OrderItem",
  "Organisation",
  "User",
  "Visa",
  "WatchEntry",
] as const;

/**
 * Fills a migrated and seeded database with two years of a service: the given number of applications, three audit
 * events for each in a valid chain, and everything else in proportion. The same number and day give the same rows.
 * @param url of the owner of the tables, who may disable constraints
 */
export async function fillService(
  url: string,
  applications: number,
  report: (text: string) => void = () => undefined,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica; SET maintenance_work_mem = '512MB';
      SET work_mem = '128MB'; SET timezone = 'UTC'`);
    await client.query(seededFunctions(todayInAlmaty()));
    const size = { applications, people: Math.ceil(applications / 2) };
    await withoutIndexes(client, largeTables, async () => {
      for (const [name, statements] of Object.entries(groups)) {
        const began = performance.now();
        for (const statement of statements(size)) await client.query(statement);
        report(`  ${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
      }
    });
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}
