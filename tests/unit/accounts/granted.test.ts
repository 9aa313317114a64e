import { expectTypeOf, test } from "vitest";
import type { Granted } from "#lib/accounts/rights.ts";
import type { addRecord } from "#lib/border/add-record.ts";
import type { admit } from "#lib/border/admit.ts";
import type { askAboutHolder } from "#lib/border/ask-watch-list.ts";
import type { checkAtBorder } from "#lib/border/check-at-border.ts";
import type { lookUp } from "#lib/border/desk/look-up.ts";
import type { receiveRecords } from "#lib/border/desk/receive-records.ts";
import type { identifyVisa } from "#lib/border/identify-visa.ts";
import type { recentRecords } from "#lib/border/recent-records.ts";
import type { recordExit } from "#lib/border/record-exit.ts";
import type { refuseEntry } from "#lib/border/refuse-entry.ts";
import type { visaPhoto } from "#lib/border/visa-photo.ts";
import type { failedJobs, findFailedJob } from "#lib/operations/failed-jobs.ts";
import type { discardJob, reviveJob } from "#lib/operations/revive-job.ts";
import type { feeReport } from "#lib/payments/fee-report.ts";
import type { countOpenIssues, findIssue, findPaymentMatters } from "#lib/payments/find-issues.ts";
import type { enqueueRetry } from "#lib/payments/retry-issue.ts";
import type { settleIssue } from "#lib/payments/settle-issue.ts";
import type { exportEvents } from "#lib/reports/audit/export-events.ts";
import type { searchAudit } from "#lib/reports/audit/search-audit.ts";
import type { readDays, readReport } from "#lib/reports/read-figures.ts";

/** Queries and use cases by the right that their callers must have asked for. */
interface ByRight {
  "audit:read": typeof exportEvents | typeof searchAudit;
  "border:check":
    | typeof addRecord
    | typeof admit
    | typeof askAboutHolder
    | typeof checkAtBorder
    | typeof identifyVisa
    | typeof lookUp
    | typeof receiveRecords
    | typeof recentRecords
    | typeof recordExit
    | typeof refuseEntry
    | typeof visaPhoto;
  "job:manage": typeof discardJob | typeof failedJobs | typeof findFailedJob | typeof reviveJob;
  "payment:oversee": typeof enqueueRetry | typeof settleIssue;
  "payment:read": typeof countOpenIssues | typeof findIssue | typeof findPaymentMatters;
  "report:read": typeof feeReport | typeof readDays | typeof readReport;
}

/** A union: one query that takes more actors than its right admits makes it wider. */
type Taken = { [R in keyof ByRight]: Parameters<ByRight[R]>[0] };

test("a query or use case about one right compiles for actors who have it and for no others", () => {
  expectTypeOf<Taken>().toEqualTypeOf<{ [R in keyof ByRight]: Granted<R> }>();
});
