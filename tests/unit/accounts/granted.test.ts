import { expectTypeOf, test } from "vitest";
import type { Granted } from "#lib/accounts/rights.ts";
import type { amendAsOfficer } from "#lib/arrivals/amend-notice.ts";
import type { arrivalActor } from "#lib/arrivals/arrival-actor.ts";
import type { confirmNotice } from "#lib/arrivals/confirm-notice.ts";
import type { noticeForStaff } from "#lib/arrivals/notice-for-staff.ts";
import type { officerFor } from "#lib/arrivals/officer-for.ts";
import type { findByReceipt, listOverdue, readNoticeAsStaff } from "#lib/arrivals/staff-lists.ts";
import type { searchNotices } from "#lib/arrivals/staff-search.ts";
import type { undoAsOfficer } from "#lib/arrivals/undo-notice.ts";
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
import type { listAnnouncements, removeAnnouncement, saveAnnouncement } from "#lib/policy/announcements.ts";
import type { removeDay, replaceYear, saveDay } from "#lib/policy/calendar-days.ts";
import type {
  beginProposal,
  editProposal,
  proposePolicy,
  publishPolicy,
  returnProposal,
  withdrawProposal,
} from "#lib/policy/change-proposal.ts";
import type { importYear } from "#lib/policy/import-calendar.ts";
import type { findProposal, openProposals } from "#lib/policy/proposals.ts";
import type { exportEvents } from "#lib/reports/audit/export-events.ts";
import type { searchAudit } from "#lib/reports/audit/search-audit.ts";
import type { readDays, readReport } from "#lib/reports/read-figures.ts";
import type { askWatchList } from "#lib/watch-list/ask.ts";
import type { endEntry } from "#lib/watch-list/end-entry.ts";
import type { exportEntries } from "#lib/watch-list/export-table.ts";
import type { findEntry, listEntries } from "#lib/watch-list/find-entries.ts";
import type { importEntries } from "#lib/watch-list/import-table.ts";
import type { addEntry, changeEntry } from "#lib/watch-list/save-entry.ts";

/** Queries and use cases by the right that their callers must have asked for. */
interface ByRight {
  "announcement:edit": typeof listAnnouncements | typeof removeAnnouncement | typeof saveAnnouncement;
  "arrival:decide": typeof amendAsOfficer | typeof confirmNotice | typeof officerFor | typeof undoAsOfficer;
  "arrival:own": typeof arrivalActor;
  "arrival:read":
    | typeof findByReceipt
    | typeof listOverdue
    | typeof noticeForStaff
    | typeof readNoticeAsStaff
    | typeof searchNotices;
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
  "calendar:edit": typeof importYear | typeof removeDay | typeof replaceYear | typeof saveDay;
  "job:manage": typeof discardJob | typeof failedJobs | typeof findFailedJob | typeof reviveJob;
  "payment:oversee": typeof enqueueRetry | typeof settleIssue;
  "payment:read": typeof countOpenIssues | typeof findIssue | typeof findPaymentMatters;
  "policy:approve": typeof publishPolicy | typeof returnProposal | typeof withdrawProposal;
  "policy:propose": typeof beginProposal | typeof editProposal | typeof proposePolicy;
  "policy:read": typeof findProposal | typeof openProposals;
  "report:read": typeof feeReport | typeof readDays | typeof readReport;
  "watchlist:edit": typeof addEntry | typeof changeEntry | typeof endEntry | typeof importEntries;
  "watchlist:list": typeof exportEntries | typeof findEntry | typeof listEntries;
  "watchlist:read": typeof askWatchList;
}

/** The rights of which a query or use case takes other actors, or not all. */
type Mistaken = {
  [R in keyof ByRight]: ByRight[R] extends (actor: Granted<R>, ...more: never[]) => unknown
    ? Parameters<ByRight[R]>[0] extends Granted<R>
      ? never
      : R
    : R;
}[keyof ByRight];

test("a query or use case about one right compiles for actors who have it and for no others", () => {
  expectTypeOf<Mistaken>().toEqualTypeOf<never>();
});
