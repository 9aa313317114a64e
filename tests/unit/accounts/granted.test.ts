import { expectTypeOf, test } from "vitest";
import type {
  changeRole,
  leaveOrganisation,
  removeColleague,
} from "#lib/accounts/organisations/change-member.ts";
import type {
  changeContact,
  changeIdentity,
  resubmitOrganisation,
} from "#lib/accounts/organisations/change-organisation.ts";
import type {
  chooseOrganisation,
  listOrganisations,
} from "#lib/accounts/organisations/choose-organisation.ts";
import type { cancelInvite, inviteColleague } from "#lib/accounts/organisations/invite-colleague.ts";
import type { joinOrganisation } from "#lib/accounts/organisations/join-organisation.ts";
import type { listPeople } from "#lib/accounts/organisations/list-people.ts";
import type { findProperty, listProperties } from "#lib/accounts/organisations/list-properties.ts";
import type { membershipOf, memberWho } from "#lib/accounts/organisations/membership-of.ts";
import type { ownOrganisation } from "#lib/accounts/organisations/own-organisation.ts";
import type { registerOrganisation } from "#lib/accounts/organisations/register-organisation.ts";
import type { confirmHost, returnHost } from "#lib/accounts/organisations/review/decide-host.ts";
import type { findHost } from "#lib/accounts/organisations/review/find-host.ts";
import type { listHosts } from "#lib/accounts/organisations/review/list-hosts.ts";
import type { releaseHost } from "#lib/accounts/organisations/review/release-host.ts";
import type { closeProperty, saveProperty } from "#lib/accounts/organisations/save-property.ts";
import type { storeLicence } from "#lib/accounts/organisations/store-licence.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import type {
  nextAuthenticator,
  ownFactor,
  renewRecoveryCodes,
  replaceAuthenticator,
} from "#lib/accounts/second-factor/own-factor.ts";
import type {
  changeStaffRole,
  closeStaffSessions,
  disableStaff,
  enableStaff,
  resetSecondFactor,
} from "#lib/accounts/staff/change-staff.ts";
import type { findStaffPerson } from "#lib/accounts/staff/find-staff.ts";
import type {
  inviteStaff,
  resendStaffInvite,
  withdrawStaffInvite,
} from "#lib/accounts/staff/invite-staff.ts";
import type { listStaff } from "#lib/accounts/staff/list-staff.ts";
import type { acknowledgeRequirements } from "#lib/applications/acknowledge-requirements.ts";
import type { ownMessages } from "#lib/applications/correspondence/find-messages.ts";
import type { addNote } from "#lib/applications/correspondence/notes.ts";
import type { answerOfficer, askApplicant } from "#lib/applications/correspondence/send-message.ts";
import type { findUpload } from "#lib/applications/documents/find-upload.ts";
import type { storeDocument } from "#lib/applications/documents/store-document.ts";
import type { findApplication } from "#lib/applications/find-application.ts";
import type { listApplications } from "#lib/applications/list-applications.ts";
import type { claimApplication } from "#lib/applications/review/claim.ts";
import type { sendBackProposal, takeBackProposal } from "#lib/applications/review/close-proposal.ts";
import type { findCase } from "#lib/applications/review/find-case.ts";
import type { findWaitingProposals } from "#lib/applications/review/find-proposals.ts";
import type { claimNext } from "#lib/applications/review/next-case.ts";
import type { findQueue } from "#lib/applications/review/queue.ts";
import type { findReassignable, reassignApplication } from "#lib/applications/review/reassign.ts";
import type { prepareRefusal, refuseApplication } from "#lib/applications/review/refuse.ts";
import type { releaseApplication } from "#lib/applications/review/release.ts";
import type { prepareReturn, returnApplication } from "#lib/applications/review/return-application.ts";
import type { returnedPicture } from "#lib/applications/review/returned-picture.ts";
import type { dropFilter, listFilters, saveFilter } from "#lib/applications/review/saved-filters.ts";
import type { saveAnswers } from "#lib/applications/save-answers.ts";
import type { startApplication } from "#lib/applications/start-application.ts";
import type { submitApplication } from "#lib/applications/submit-application.ts";
import type { withdrawApplication } from "#lib/applications/withdraw-application.ts";
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
import type { createToken } from "#lib/host-api/create-token.ts";
import type { listTokens } from "#lib/host-api/list-tokens.ts";
import type { revokeToken } from "#lib/host-api/revoke-token.ts";
import type { cancelInvitation, removeRow } from "#lib/invitations/cancel-invitation.ts";
import type { decideInvitations } from "#lib/invitations/decide.ts";
import type { removeGroupDocument, storeGroupDocument } from "#lib/invitations/documents/store-document.ts";
import type { enterOnPaper } from "#lib/invitations/enter-on-paper.ts";
import type { exportInvitations } from "#lib/invitations/export-invitations.ts";
import type { findCaseGroup, findOwnGroup } from "#lib/invitations/find-group.ts";
import type { findInvitationCase, findOwnInvitation } from "#lib/invitations/find-invitation.ts";
import type { findOwnRow } from "#lib/invitations/find-row.ts";
import type { askingMember } from "#lib/invitations/host-member.ts";
import type { importTable } from "#lib/invitations/import-table.ts";
import type { listInvitations } from "#lib/invitations/list-invitations.ts";
import type { resendNumber } from "#lib/invitations/mail-number.ts";
import type { findInvitationQueue, searchInvitations } from "#lib/invitations/queue.ts";
import type { revokeInvitation } from "#lib/invitations/revoke-invitation.ts";
import type { saveRequest } from "#lib/invitations/save-request.ts";
import type { submitGroup } from "#lib/invitations/submit-group.ts";
import type { changeMailAddress } from "#lib/operations/change-address.ts";
import type { failedJobs, findFailedJob } from "#lib/operations/failed-jobs.ts";
import type { discardJob, reviveJob } from "#lib/operations/revive-job.ts";
import type { awaitPayment } from "#lib/payments/await-payment.ts";
import type { feeReport } from "#lib/payments/fee-report.ts";
import type { countOpenIssues, findIssue, findPaymentMatters } from "#lib/payments/find-issues.ts";
import type { findPayment } from "#lib/payments/find-payment.ts";
import type { openCheckout, openFamilyCheckout } from "#lib/payments/open-checkout.ts";
import type { payableApplication, payableApplications } from "#lib/payments/payable-application.ts";
import type { payableTogether } from "#lib/payments/payable-together.ts";
import type { receiptOf } from "#lib/payments/receipt-pdf.ts";
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
import type { grantApplication } from "#lib/visas/grant-application.ts";
import type { reissueVisa } from "#lib/visas/reissue-visa.ts";
import type { prepareReopening, reopenApplication } from "#lib/visas/reopen-application.ts";
import type { resendVisa } from "#lib/visas/resend-visa.ts";
import type { prepareRevocation, revokeVisa } from "#lib/visas/revoke-visa.ts";
import type { createShare } from "#lib/visas/share/create-share.ts";
import type { endShare } from "#lib/visas/share/end-share.ts";
import type { listShares } from "#lib/visas/share/list-shares.ts";
import type { ownVisa } from "#lib/visas/share/own-visa.ts";
import type { signProposal } from "#lib/visas/sign-proposal.ts";
import type { askWatchList } from "#lib/watch-list/ask.ts";
import type { endEntry } from "#lib/watch-list/end-entry.ts";
import type { exportEntries } from "#lib/watch-list/export-table.ts";
import type { findEntry, listEntries } from "#lib/watch-list/find-entries.ts";
import type { importEntries } from "#lib/watch-list/import-table.ts";
import type { addEntry, changeEntry } from "#lib/watch-list/save-entry.ts";
import type { findEndpoint, listEndpoints } from "#lib/webhooks/endpoint.ts";
import type { sendTest } from "#lib/webhooks/send-test.ts";
import type { setEndpoint } from "#lib/webhooks/set-endpoint.ts";
import type { switchOffEndpoint } from "#lib/webhooks/switch-off.ts";

/** Queries and use cases by the right that their callers must have checked. */
interface ByRight {
  "announcement:edit": typeof listAnnouncements | typeof removeAnnouncement | typeof saveAnnouncement;
  "application:decide":
    | typeof askApplicant
    | typeof grantApplication
    | typeof prepareRefusal
    | typeof prepareReturn
    | typeof prepareRevocation
    | typeof refuseApplication
    | typeof resendVisa
    | typeof returnApplication
    | typeof revokeVisa
    | typeof takeBackProposal;
  "application:own":
    | typeof acknowledgeRequirements
    | typeof answerOfficer
    | typeof awaitPayment
    | typeof changeMailAddress
    | typeof createShare
    | typeof endShare
    | typeof findApplication
    | typeof findPayment
    | typeof findUpload
    | typeof listApplications
    | typeof listShares
    | typeof openCheckout
    | typeof openFamilyCheckout
    | typeof ownMessages
    | typeof ownVisa
    | typeof payableApplication
    | typeof payableApplications
    | typeof payableTogether
    | typeof receiptOf
    | typeof saveAnswers
    | typeof startApplication
    | typeof storeDocument
    | typeof submitApplication
    | typeof withdrawApplication;
  "application:read":
    | typeof dropFilter
    | typeof findCase
    | typeof findQueue
    | typeof findWaitingProposals
    | typeof listFilters
    | typeof returnedPicture
    | typeof saveFilter;
  "application:reassign": typeof findReassignable | typeof reassignApplication;
  "application:review": typeof claimApplication | typeof claimNext | typeof releaseApplication;
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
  "decision:countersign": typeof sendBackProposal | typeof signProposal;
  "decision:reopen": typeof prepareReopening | typeof reopenApplication;
  "factor:own":
    | typeof nextAuthenticator
    | typeof ownFactor
    | typeof renewRecoveryCodes
    | typeof replaceAuthenticator;
  "invitation:decide": typeof decideInvitations | typeof enterOnPaper | typeof revokeInvitation;
  "invitation:own":
    | typeof cancelInvitation
    | typeof exportInvitations
    | typeof findOwnGroup
    | typeof findOwnInvitation
    | typeof findOwnRow
    | typeof listInvitations
    | typeof removeGroupDocument
    | typeof removeRow
    | typeof resendNumber
    | typeof storeGroupDocument;
  "invitation:read":
    | typeof findCaseGroup
    | typeof findInvitationCase
    | typeof findInvitationQueue
    | typeof searchInvitations;
  "invitation:request": typeof askingMember | typeof importTable | typeof saveRequest | typeof submitGroup;
  "job:manage": typeof discardJob | typeof failedJobs | typeof findFailedJob | typeof reviveJob;
  "note:write": typeof addNote;
  "organisation:change":
    | typeof changeContact
    | typeof changeIdentity
    | typeof resubmitOrganisation
    | typeof storeLicence;
  "organisation:confirm": typeof confirmHost | typeof releaseHost | typeof returnHost;
  "organisation:own":
    | typeof findProperty
    | typeof leaveOrganisation
    | typeof listPeople
    | typeof listProperties
    | typeof membershipOf
    | typeof memberWho
    | typeof ownOrganisation;
  "organisation:read": typeof findHost | typeof listHosts;
  "organisation:register":
    | typeof chooseOrganisation
    | typeof joinOrganisation
    | typeof listOrganisations
    | typeof registerOrganisation;
  "payment:oversee": typeof enqueueRetry | typeof settleIssue;
  "payment:read": typeof countOpenIssues | typeof findIssue | typeof findPaymentMatters;
  "people:manage": typeof cancelInvite | typeof changeRole | typeof inviteColleague | typeof removeColleague;
  "policy:approve": typeof publishPolicy | typeof returnProposal | typeof withdrawProposal;
  "policy:propose": typeof beginProposal | typeof editProposal | typeof proposePolicy;
  "policy:read": typeof findProposal | typeof openProposals;
  "properties:manage": typeof closeProperty | typeof saveProperty;
  "report:read": typeof feeReport | typeof readDays | typeof readReport;
  "session:revoke": typeof closeStaffSessions;
  "staff:manage":
    | typeof changeStaffRole
    | typeof disableStaff
    | typeof enableStaff
    | typeof inviteStaff
    | typeof resendStaffInvite
    | typeof resetSecondFactor
    | typeof withdrawStaffInvite;
  "staff:read": typeof findStaffPerson | typeof listStaff;
  "tokens:manage":
    | typeof createToken
    | typeof findEndpoint
    | typeof listEndpoints
    | typeof listTokens
    | typeof revokeToken
    | typeof sendTest
    | typeof setEndpoint
    | typeof switchOffEndpoint;
  "visa:reissue": typeof reissueVisa;
  "watchlist:edit": typeof addEntry | typeof changeEntry | typeof endEntry | typeof importEntries;
  "watchlist:list": typeof exportEntries | typeof findEntry | typeof listEntries;
  "watchlist:read": typeof askWatchList;
}

/** The rights whose query or use case accepts other actors, or not all of them. */
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
