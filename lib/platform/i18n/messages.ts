/** Every text of the portal by language and namespace. Plain data: pages, mails, documents and the worker read the same. */

import enAccount from "#lib/messages/en/account.json" with { type: "json" };
import enAddress from "#lib/messages/en/address.json" with { type: "json" };
import enAnnouncements from "#lib/messages/en/announcements.json" with { type: "json" };
import enApplication from "#lib/messages/en/application.json" with { type: "json" };
import enArrivals from "#lib/messages/en/arrivals.json" with { type: "json" };
import enAudit from "#lib/messages/en/audit.json" with { type: "json" };
import enAuditActions from "#lib/messages/en/audit-actions.json" with { type: "json" };
import enBorder from "#lib/messages/en/border.json" with { type: "json" };
import enCalendar from "#lib/messages/en/calendar.json" with { type: "json" };
import enChecks from "#lib/messages/en/checks.json" with { type: "json" };
import enCommon from "#lib/messages/en/common.json" with { type: "json" };
import enCorrespondence from "#lib/messages/en/correspondence.json" with { type: "json" };
import enDecisions from "#lib/messages/en/decisions.json" with { type: "json" };
import enDesk from "#lib/messages/en/desk.json" with { type: "json" };
import enDocuments from "#lib/messages/en/documents.json" with { type: "json" };
import enEligibility from "#lib/messages/en/eligibility.json" with { type: "json" };
import enErrors from "#lib/messages/en/errors.json" with { type: "json" };
import enFees from "#lib/messages/en/fees.json" with { type: "json" };
import enHostApi from "#lib/messages/en/host-api.json" with { type: "json" };
import enInvitation from "#lib/messages/en/invitation.json" with { type: "json" };
import enInvitations from "#lib/messages/en/invitations.json" with { type: "json" };
import enJobs from "#lib/messages/en/jobs.json" with { type: "json" };
import enMail from "#lib/messages/en/mail.json" with { type: "json" };
import enOrganisation from "#lib/messages/en/organisation.json" with { type: "json" };
import enPayment from "#lib/messages/en/payment.json" with { type: "json" };
import enPolicy from "#lib/messages/en/policy.json" with { type: "json" };
import enPrintedDocument from "#lib/messages/en/printed-document.json" with { type: "json" };
import enQuestions from "#lib/messages/en/questions.json" with { type: "json" };
import enQueue from "#lib/messages/en/queue.json" with { type: "json" };
import enReminder from "#lib/messages/en/reminder.json" with { type: "json" };
import enReports from "#lib/messages/en/reports.json" with { type: "json" };
import enRequirements from "#lib/messages/en/requirements.json" with { type: "json" };
import enRules from "#lib/messages/en/rules.json" with { type: "json" };
import enScan from "#lib/messages/en/scan.json" with { type: "json" };
import enShare from "#lib/messages/en/share.json" with { type: "json" };
import enStaff from "#lib/messages/en/staff.json" with { type: "json" };
import enStaffAccounts from "#lib/messages/en/staff-accounts.json" with { type: "json" };
import enStart from "#lib/messages/en/start.json" with { type: "json" };
import enTables from "#lib/messages/en/tables.json" with { type: "json" };
import enVerdict from "#lib/messages/en/verdict.json" with { type: "json" };
import enVerify from "#lib/messages/en/verify.json" with { type: "json" };
import enVisa from "#lib/messages/en/visa.json" with { type: "json" };
import enWatchList from "#lib/messages/en/watch-list.json" with { type: "json" };
import kkAccount from "#lib/messages/kk/account.json" with { type: "json" };
import kkAddress from "#lib/messages/kk/address.json" with { type: "json" };
import kkAnnouncements from "#lib/messages/kk/announcements.json" with { type: "json" };
import kkApplication from "#lib/messages/kk/application.json" with { type: "json" };
import kkArrivals from "#lib/messages/kk/arrivals.json" with { type: "json" };
import kkAudit from "#lib/messages/kk/audit.json" with { type: "json" };
import kkAuditActions from "#lib/messages/kk/audit-actions.json" with { type: "json" };
import kkBorder from "#lib/messages/kk/border.json" with { type: "json" };
import kkCalendar from "#lib/messages/kk/calendar.json" with { type: "json" };
import kkChecks from "#lib/messages/kk/checks.json" with { type: "json" };
import kkCommon from "#lib/messages/kk/common.json" with { type: "json" };
import kkCorrespondence from "#lib/messages/kk/correspondence.json" with { type: "json" };
import kkDecisions from "#lib/messages/kk/decisions.json" with { type: "json" };
import kkDesk from "#lib/messages/kk/desk.json" with { type: "json" };
import kkDocuments from "#lib/messages/kk/documents.json" with { type: "json" };
import kkEligibility from "#lib/messages/kk/eligibility.json" with { type: "json" };
import kkErrors from "#lib/messages/kk/errors.json" with { type: "json" };
import kkFees from "#lib/messages/kk/fees.json" with { type: "json" };
import kkHostApi from "#lib/messages/kk/host-api.json" with { type: "json" };
import kkInvitation from "#lib/messages/kk/invitation.json" with { type: "json" };
import kkInvitations from "#lib/messages/kk/invitations.json" with { type: "json" };
import kkJobs from "#lib/messages/kk/jobs.json" with { type: "json" };
import kkMail from "#lib/messages/kk/mail.json" with { type: "json" };
import kkOrganisation from "#lib/messages/kk/organisation.json" with { type: "json" };
import kkPayment from "#lib/messages/kk/payment.json" with { type: "json" };
import kkPolicy from "#lib/messages/kk/policy.json" with { type: "json" };
import kkPrintedDocument from "#lib/messages/kk/printed-document.json" with { type: "json" };
import kkQuestions from "#lib/messages/kk/questions.json" with { type: "json" };
import kkQueue from "#lib/messages/kk/queue.json" with { type: "json" };
import kkReminder from "#lib/messages/kk/reminder.json" with { type: "json" };
import kkReports from "#lib/messages/kk/reports.json" with { type: "json" };
import kkRequirements from "#lib/messages/kk/requirements.json" with { type: "json" };
import kkRules from "#lib/messages/kk/rules.json" with { type: "json" };
import kkScan from "#lib/messages/kk/scan.json" with { type: "json" };
import kkShare from "#lib/messages/kk/share.json" with { type: "json" };
import kkStaff from "#lib/messages/kk/staff.json" with { type: "json" };
import kkStaffAccounts from "#lib/messages/kk/staff-accounts.json" with { type: "json" };
import kkStart from "#lib/messages/kk/start.json" with { type: "json" };
import kkTables from "#lib/messages/kk/tables.json" with { type: "json" };
import kkVerdict from "#lib/messages/kk/verdict.json" with { type: "json" };
import kkVerify from "#lib/messages/kk/verify.json" with { type: "json" };
import kkVisa from "#lib/messages/kk/visa.json" with { type: "json" };
import kkWatchList from "#lib/messages/kk/watch-list.json" with { type: "json" };
import ruAccount from "#lib/messages/ru/account.json" with { type: "json" };
import ruAddress from "#lib/messages/ru/address.json" with { type: "json" };
import ruAnnouncements from "#lib/messages/ru/announcements.json" with { type: "json" };
import ruApplication from "#lib/messages/ru/application.json" with { type: "json" };
import ruArrivals from "#lib/messages/ru/arrivals.json" with { type: "json" };
import ruAudit from "#lib/messages/ru/audit.json" with { type: "json" };
import ruAuditActions from "#lib/messages/ru/audit-actions.json" with { type: "json" };
import ruBorder from "#lib/messages/ru/border.json" with { type: "json" };
import ruCalendar from "#lib/messages/ru/calendar.json" with { type: "json" };
import ruChecks from "#lib/messages/ru/checks.json" with { type: "json" };
import ruCommon from "#lib/messages/ru/common.json" with { type: "json" };
import ruCorrespondence from "#lib/messages/ru/correspondence.json" with { type: "json" };
import ruDecisions from "#lib/messages/ru/decisions.json" with { type: "json" };
import ruDesk from "#lib/messages/ru/desk.json" with { type: "json" };
import ruDocuments from "#lib/messages/ru/documents.json" with { type: "json" };
import ruEligibility from "#lib/messages/ru/eligibility.json" with { type: "json" };
import ruErrors from "#lib/messages/ru/errors.json" with { type: "json" };
import ruFees from "#lib/messages/ru/fees.json" with { type: "json" };
import ruHostApi from "#lib/messages/ru/host-api.json" with { type: "json" };
import ruInvitation from "#lib/messages/ru/invitation.json" with { type: "json" };
import ruInvitations from "#lib/messages/ru/invitations.json" with { type: "json" };
import ruJobs from "#lib/messages/ru/jobs.json" with { type: "json" };
import ruMail from "#lib/messages/ru/mail.json" with { type: "json" };
import ruOrganisation from "#lib/messages/ru/organisation.json" with { type: "json" };
import ruPayment from "#lib/messages/ru/payment.json" with { type: "json" };
import ruPolicy from "#lib/messages/ru/policy.json" with { type: "json" };
import ruPrintedDocument from "#lib/messages/ru/printed-document.json" with { type: "json" };
import ruQuestions from "#lib/messages/ru/questions.json" with { type: "json" };
import ruQueue from "#lib/messages/ru/queue.json" with { type: "json" };
import ruReminder from "#lib/messages/ru/reminder.json" with { type: "json" };
import ruReports from "#lib/messages/ru/reports.json" with { type: "json" };
import ruRequirements from "#lib/messages/ru/requirements.json" with { type: "json" };
import ruRules from "#lib/messages/ru/rules.json" with { type: "json" };
import ruScan from "#lib/messages/ru/scan.json" with { type: "json" };
import ruShare from "#lib/messages/ru/share.json" with { type: "json" };
import ruStaff from "#lib/messages/ru/staff.json" with { type: "json" };
import ruStaffAccounts from "#lib/messages/ru/staff-accounts.json" with { type: "json" };
import ruStart from "#lib/messages/ru/start.json" with { type: "json" };
import ruTables from "#lib/messages/ru/tables.json" with { type: "json" };
import ruVerdict from "#lib/messages/ru/verdict.json" with { type: "json" };
import ruVerify from "#lib/messages/ru/verify.json" with { type: "json" };
import ruVisa from "#lib/messages/ru/visa.json" with { type: "json" };
import ruWatchList from "#lib/messages/ru/watch-list.json" with { type: "json" };

export const messages = {
  kk: {
    common: kkCommon,
    policy: kkPolicy,
    calendar: kkCalendar,
    announcements: kkAnnouncements,
    start: kkStart,
    account: kkAccount,
    reports: kkReports,
    requirements: kkRequirements,
    invitation: kkInvitation,
    invitations: kkInvitations,
    checks: kkChecks,
    correspondence: kkCorrespondence,
    queue: kkQueue,
    questions: kkQuestions,
    decisions: kkDecisions,
    documents: kkDocuments,
    application: kkApplication,
    arrivals: kkArrivals,
    audit: kkAudit,
    "audit-actions": kkAuditActions,
    "printed-document": kkPrintedDocument,
    payment: kkPayment,
    fees: kkFees,
    staff: kkStaff,
    "staff-accounts": kkStaffAccounts,
    tables: kkTables,
    "host-api": kkHostApi,
    reminder: kkReminder,
    jobs: kkJobs,
    mail: kkMail,
    scan: kkScan,
    verdict: kkVerdict,
    verify: kkVerify,
    visa: kkVisa,
    share: kkShare,
    rules: kkRules,
    eligibility: kkEligibility,
    errors: kkErrors,
    address: kkAddress,
    border: kkBorder,
    desk: kkDesk,
    "watch-list": kkWatchList,
    organisation: kkOrganisation,
  },
  ru: {
    common: ruCommon,
    policy: ruPolicy,
    calendar: ruCalendar,
    announcements: ruAnnouncements,
    start: ruStart,
    account: ruAccount,
    reports: ruReports,
    requirements: ruRequirements,
    invitation: ruInvitation,
    invitations: ruInvitations,
    checks: ruChecks,
    correspondence: ruCorrespondence,
    queue: ruQueue,
    questions: ruQuestions,
    decisions: ruDecisions,
    documents: ruDocuments,
    application: ruApplication,
    arrivals: ruArrivals,
    audit: ruAudit,
    "audit-actions": ruAuditActions,
    "printed-document": ruPrintedDocument,
    payment: ruPayment,
    fees: ruFees,
    staff: ruStaff,
    "staff-accounts": ruStaffAccounts,
    tables: ruTables,
    "host-api": ruHostApi,
    reminder: ruReminder,
    jobs: ruJobs,
    mail: ruMail,
    scan: ruScan,
    verdict: ruVerdict,
    verify: ruVerify,
    visa: ruVisa,
    share: ruShare,
    rules: ruRules,
    eligibility: ruEligibility,
    errors: ruErrors,
    address: ruAddress,
    border: ruBorder,
    desk: ruDesk,
    "watch-list": ruWatchList,
    organisation: ruOrganisation,
  },
  en: {
    common: enCommon,
    policy: enPolicy,
    calendar: enCalendar,
    announcements: enAnnouncements,
    start: enStart,
    account: enAccount,
    reports: enReports,
    requirements: enRequirements,
    invitation: enInvitation,
    invitations: enInvitations,
    checks: enChecks,
    correspondence: enCorrespondence,
    queue: enQueue,
    questions: enQuestions,
    decisions: enDecisions,
    documents: enDocuments,
    application: enApplication,
    arrivals: enArrivals,
    audit: enAudit,
    "audit-actions": enAuditActions,
    "printed-document": enPrintedDocument,
    payment: enPayment,
    fees: enFees,
    staff: enStaff,
    "staff-accounts": enStaffAccounts,
    tables: enTables,
    "host-api": enHostApi,
    reminder: enReminder,
    jobs: enJobs,
    mail: enMail,
    scan: enScan,
    verdict: enVerdict,
    verify: enVerify,
    visa: enVisa,
    share: enShare,
    rules: enRules,
    eligibility: enEligibility,
    errors: enErrors,
    address: enAddress,
    border: enBorder,
    desk: enDesk,
    "watch-list": enWatchList,
    organisation: enOrganisation,
  },
} as const;

export type Namespace = keyof (typeof messages)["en"];
