import type { Actor } from "#lib/accounts/actor.ts";
import { hostFilter, listHosts } from "#lib/accounts/organisations/review/list-hosts.ts";
import { listStaff } from "#lib/accounts/staff/list-staff.ts";
import { findCase } from "#lib/applications/review/find-case.ts";
import { findWaitingProposals } from "#lib/applications/review/find-proposals.ts";
import { findQueue } from "#lib/applications/review/queue.ts";
import { type QueueFilter, queueFilter } from "#lib/applications/review/queue-filter.ts";
import { waitingWork } from "#lib/applications/review/waiting-work.ts";
import { listOverdue, readNoticeAsStaff } from "#lib/arrivals/staff-lists.ts";
import { searchNotices, staffNoticeFilter } from "#lib/arrivals/staff-search.ts";
import { checkAtBorder } from "#lib/border/check-at-border.ts";
import { recentRecords } from "#lib/border/recent-records.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { invitationFilter } from "#lib/invitations/list-invitations.ts";
import { findInvitationQueue, searchInvitations } from "#lib/invitations/queue.ts";
import { feeReport } from "#lib/payments/fee-report.ts";
import { findPaymentMatters } from "#lib/payments/find-issues.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { eventFilter } from "#lib/reports/audit/event-filter.ts";
import { searchAudit } from "#lib/reports/audit/search-audit.ts";
import { readReport } from "#lib/reports/read-figures.ts";
import { refreshFigures } from "#lib/reports/refresh-figures.ts";
import { listEntries } from "#lib/watch-list/find-entries.ts";
import type { samplesOf } from "./samples.ts";

type Samples = Awaited<ReturnType<typeof samplesOf>>;

export interface Staff {
  readonly officer: Actor<"OFFICER">;
  readonly senior: Actor<"SENIOR_OFFICER">;
  readonly supervisor: Actor<"SUPERVISOR">;
  readonly border: Actor<"BORDER_OFFICER">;
}

/** The queries of staff's pages, each through the use case that its page calls. */
export function staffQuestions(
  { officer, senior, supervisor, border }: Staff,
  found: Samples,
): Readonly<Record<string, () => Promise<unknown>>> {
  const queue = (filter: Partial<QueueFilter>, after?: string) => () =>
    findQueue(officer, { ...queueFilter.all, ...filter }, { after });
  const audit = (asked: Readonly<Record<string, string>>, after?: string) => () =>
    searchAudit(supervisor, eventFilter.read(asked), { after });
  const hosts = (search: string) => () => listHosts(officer, { ...hostFilter.all, search });
  const everyNotice = staffNoticeFilter.all;
  const [today, monthAgo] = [todayInAlmaty(), addDays(todayInAlmaty(), -29)];
  return {
    "queue, first page": queue({}),
    "queue, deep page": queue({}, found.middleOfQueue),
    "queue by purpose": queue({ purpose: "treatment" }),
    "queue by territory": queue({ territory: "QA" }),
    "queue by state": queue({ state: "GRANTED" }),
    "queue by state, purpose and territory": queue({ state: "REFUSED", purpose: "tourist", territory: "FI" }),
    "queue of one's own": queue({ assigned: "me" }),
    "queue of others": () => findQueue(supervisor, { ...queueFilter.all, assigned: "somebody" }),
    "search by name": queue({ search: `${found.givenNames} ${found.surname}` }),
    "search by a name of many": queue({ search: "Koruma" }),
    "search by passport": queue({ search: found.passportNumber }),
    "search by invitation": queue({ search: found.invitationNumber }),
    "search by visa": queue({ search: found.visaNumber }),
    "what waits beside": () => waitingWork(officer),
    "case granted": () => findCase(officer, found.applicationId),
    "case in review": () => findCase(officer, found.openId),
    signatures: () => findWaitingProposals(senior),
    "invitations, queue": () => findInvitationQueue(officer),
    "invitations by name": () =>
      searchInvitations(officer, { search: `${found.givenNames} ${found.surname}` }),
    "invitations by a name of many": () => searchInvitations(officer, { search: "Koruma" }),
    "invitations by passport": () => searchInvitations(officer, { search: found.passportNumber }),
    "invitations by number": () => searchInvitations(officer, { search: found.invitationNumber }),
    "invitations by state": () =>
      searchInvitations(officer, { ...invitationFilter.all, status: "SUBMITTED" }),
    "invitations revoked": () => searchInvitations(officer, { ...invitationFilter.all, status: "REVOKED" }),
    hosts: () => listHosts(officer, { ...hostFilter.all, status: "CONFIRMED" }),
    "hosts by name": hosts(found.host.name),
    "hosts by a word of many": hosts("LLP"),
    "hosts by number": hosts(found.host.idNumber.slice(0, 11)),
    "overdue arrivals": () => listOverdue(officer, {}),
    "overdue arrivals of a region": () => listOverdue(officer, { region: "71" }),
    "notices of all hosts": () => searchNotices(officer, everyNotice),
    "notices by region": () => searchNotices(officer, { ...everyNotice, region: "71" }),
    "notices by state": () => searchNotices(officer, { ...everyNotice, stage: "EXPECTED" }),
    "notices not confirmed": () => searchNotices(officer, { ...everyNotice, unconfirmed: true }),
    "notices by name": () => searchNotices(officer, { ...everyNotice, search: found.surname }),
    "notices by a name of many": () => searchNotices(officer, { ...everyNotice, search: "Koruma" }),
    "notices by passport": () => searchNotices(officer, { ...everyNotice, search: found.passportNumber }),
    "a notice": () => readNoticeAsStaff(officer, found.noticeId),
    report: () => readReport(supervisor, monthAgo, today),
    "report's job": () => refreshFigures(3),
    fees: () => feeReport(supervisor, monthAgo, today),
    payments: () => findPaymentMatters(supervisor),
    "watch list": () => listEntries(supervisor, { state: "in-force", search: "" }),
    "watch list by name": () => listEntries(supervisor, { state: "in-force", search: "Dobafi" }),
    people: () => listStaff(supervisor),
    "audit, first page": audit({}),
    "audit, deep page": audit({}, found.middleOfAudit),
    "audit by person": audit({ actor: found.officerId }),
    "audit by action": audit({ action: "application.claim" }),
    "audit by application": audit({ subject: found.reference }),
    "audit by days": audit({ from: addDays(today, -200), to: addDays(today, -190) }),
    "desk, own records": () => recentRecords(border),
    "desk, a visa": () => checkAtBorder(border, { typed: found.visaNumber }, "NQZ"),
    "desk, a passport": () => checkAtBorder(border, { visaId: found.visaId }, "NQZ"),
  };
}
