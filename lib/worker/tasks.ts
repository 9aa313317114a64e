import type { TaskList } from "graphile-worker";
import { purgeAccounts } from "#lib/accounts/purge-accounts.ts";
import { lapseApplications } from "#lib/applications/lapse-applications.ts";
import { purgeDrafts } from "#lib/applications/purge-drafts.ts";
import { remindApplicants } from "#lib/applications/remind-applicants.ts";
import { expectArrival } from "#lib/arrivals/expect-arrival.ts";
import { purgeTables } from "#lib/arrivals/import-table.ts";
import { remindHosts } from "#lib/arrivals/reminders/remind-hosts.ts";
import { purgeAnswers } from "#lib/host-api/answer-once.ts";
import { expireInvitations } from "#lib/invitations/expire-invitations.ts";
import { purgeOrphanFiles } from "#lib/operations/purge-orphan-files.ts";
import { sweepMails } from "#lib/operations/sweep-mails.ts";
import { refreshFeeDays } from "#lib/payments/fee-report.ts";
import { processEvent } from "#lib/payments/process-event.ts";
import { reconcileOrders } from "#lib/payments/reconcile.ts";
import { reconcilePayments } from "#lib/payments/reconcile-payments.ts";
import { retryIssue } from "#lib/payments/retry-issue.ts";
import { closeCheckout, returnPayment } from "#lib/payments/return-payment.ts";
import { deleteFile } from "#lib/platform/files.ts";
import { log } from "#lib/platform/log.ts";
import { sendMail } from "#lib/platform/mail/send.ts";
import { type JobName, type JobPayload, jobs } from "#lib/platform/outbox.ts";
import { remindOfCalendar } from "#lib/policy/missing-year.ts";
import { refreshFigures } from "#lib/reports/refresh-figures.ts";
import { remindTravellers } from "#lib/visas/remind-travellers.ts";
import { visaFile } from "#lib/visas/render-visa.ts";
import { sweepVisas } from "#lib/visas/sweep-visas.ts";
import { deliverWebhook } from "#lib/webhooks/deliver.ts";
import { mailBuilders } from "./mail-builders.ts";

/** A run returns counts for the log, or nothing. */
type Run<Name extends JobName> = (payload: JobPayload<Name>) => Promise<void> | Promise<Counts>;
type Counts = Readonly<Record<string, number>>;

/** The use case for each job of `jobs`; it may run twice without harm. */
const runs: { readonly [Name in JobName]: Run<Name> } = {
  "send-mail": ({ mailId }) => sendMail(mailId, mailBuilders),
  "sweep-mails": async () => ({ ordered: await sweepMails() }),
  "render-visa": async ({ visaId }) => {
    await visaFile(visaId);
  },
  "sweep-visas": sweepVisas,
  "expect-arrival": expectArrival,
  "deliver-webhook": ({ deliveryId }) => deliverWebhook(deliveryId),
  "delete-file": ({ fileKey }) => deleteFile(fileKey),

  "process-provider-event": ({ eventId }) => processEvent(eventId),
  "return-payment": ({ returnId }) => returnPayment(returnId),
  "close-checkout": ({ orderId }) => closeCheckout(orderId),
  "retry-payment-issue": ({ issueId }) => retryIssue(issueId),
  "reconcile-orders": reconcileOrders,
  "reconcile-payments": ({ days }) => reconcilePayments(days),

  "refresh-reports": ({ days }) => refreshFigures(days),
  "refresh-fees": ({ days }) => refreshFeeDays(days),

  "lapse-applications": async () => ({ lapsed: await lapseApplications() }),
  "expire-invitations": async () => ({ expired: await expireInvitations() }),

  "remind-applicants": async () => ({ mails: await remindApplicants() }),
  "remind-travellers": async () => ({ mails: await remindTravellers() }),
  "remind-calendar": remindOfCalendar,
  "remind-hosts": async () => ({ organisations: await remindHosts() }),

  "purge-api-answers": async () => ({ purged: await purgeAnswers() }),
  "purge-drafts": async () => ({ purged: await purgeDrafts() }),
  "purge-accounts": purgeAccounts,
  "purge-arrival-tables": async () => ({ purged: await purgeTables() }),
  "purge-orphan-files": async () => ({ purged: await purgeOrphanFiles() }),
};

/**
 * Runs one job.
 * @throws when the payload does not match the job's row in `jobs`, or the work fails, so that the job is retried
 */
export async function runJob<Name extends JobName>(name: Name, payload: unknown): Promise<void> {
  const run: Run<Name> = runs[name];
  const counts = await run(jobs[name].payload.parse(payload) as JobPayload<Name>);
  if (counts) log().info(counts, "job done");
}

const names = Object.keys(jobs) as JobName[];

/** The runner's list of jobs. */
export const tasks: TaskList = Object.fromEntries(
  names.map((name) => [name, (payload: unknown) => runJob(name, payload)]),
);

/** The schedules of `jobs` in the runner's format: each recurring run is tried at most three times. */
export const crontab = names
  .flatMap((name) =>
    jobs[name].schedules.map(({ at, id, fill, payload }) =>
      [
        `${at} ${name} ?${id ? `id=${id}&` : ""}max=3&jobKey=${id ?? name}${fill ? `&fill=${fill}` : ""}`,
        payload && JSON.stringify(payload),
      ]
        .filter(Boolean)
        .join(" "),
    ),
  )
  .join("\n");
