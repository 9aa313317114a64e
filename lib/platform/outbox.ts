import { z } from "zod";
import { currentCause } from "./cause.ts";
import type { Tx } from "./db/transaction.ts";
import type { Locale } from "./i18n/locale.ts";

/**
 * The jobs and mails that a change can enqueue, by name, each with the ids that it concerns. They are written in the
 * transaction of the change (an outbox), so they exist if and only if the change does. This file has only names and
 * payloads, so that a feature can enqueue another's job without importing it; lib/worker has the code that runs for
 * each name.
 */

/** When a job recurs: a cron line in UTC (Almaty is five hours ahead). It runs once, however many workers there are. */
interface Schedule<Payload> {
  readonly at: string;
  /** Distinguishes the schedules of one job. */
  readonly id?: string;
  readonly payload?: Payload;
  /** Runs that were missed because no worker was running are made up for within this time. */
  readonly fill?: "2d";
}

const job = <Shape extends z.ZodRawShape>(
  shape: Shape,
  ...schedules: readonly Schedule<z.infer<z.ZodObject<Shape>>>[]
) => ({ payload: z.object(shape), schedules });

const visa = { visaId: z.uuid() };
const days = { days: z.int().min(1).max(3660) };
const everyFiveMinutes = { at: "*/5 * * * *" };

/** The background jobs by name, with their payloads (ids only, no personal data) and schedules. */
export const jobs = {
  "send-mail": job({ mailId: z.uuid() }),
  "sweep-mails": job({}, everyFiveMinutes),
  "render-visa": job(visa),
  "sweep-visas": job({}, everyFiveMinutes),
  "expect-arrival": job(visa),
  "deliver-webhook": job({ deliveryId: z.uuid() }),
  /** Deletes a stored picture that was replaced or removed. */
  "delete-file": job({ fileKey: z.string().regex(/^(documents|invitations|licences)\/[\w-]+\.jpg$/) }),

  "process-provider-event": job({ eventId: z.string() }),
  "return-payment": job({ returnId: z.uuid() }),
  "close-checkout": job({ orderId: z.uuid() }),
  "retry-payment-issue": job({ issueId: z.uuid() }),
  "reconcile-orders": job({}, { at: "*/10 * * * *" }),
  "reconcile-payments": job(
    { days: z.int().min(1).max(92) },
    { at: "20 * * * *", payload: { days: 2 } },
    { at: "30 20 * * *", id: "reconcile-fortnight", payload: { days: 14 } },
  ),

  // Older days too, because applications change their status and webhook events arrive late.
  "refresh-reports": job(
    days,
    { at: "*/10 * * * *", payload: { days: 3 } },
    { at: "15 21 * * *", id: "refresh-year", fill: "2d", payload: { days: 400 } },
  ),
  "refresh-fees": job(
    days,
    { at: "35 * * * *", payload: { days: 10 } },
    { at: "25 21 * * *", id: "refresh-fees-year", fill: "2d", payload: { days: 400 } },
  ),

  "lapse-applications": job({}, { at: "10 * * * *" }),
  "expire-invitations": job({}, { at: "20 * * * *" }),

  // At nine in the morning in Almaty.
  "remind-applicants": job({}, { at: "0 4 * * *", fill: "2d" }),
  "remind-travellers": job({}, { at: "5 4 * * *", fill: "2d" }),
  "remind-calendar": job({}, { at: "15 4 * * *", fill: "2d" }),
  // Hourly from nine in the morning to eight in the evening in Almaty; an organisation gets one mail a day.
  "remind-hosts": job({}, { at: "5 4-15 * * *" }),

  "purge-api-answers": job({}, { at: "20 22 * * *" }),
  "purge-drafts": job({}, { at: "40 21 * * *", fill: "2d" }),
  "purge-accounts": job({}, { at: "50 21 * * *", fill: "2d" }),
  "purge-arrival-tables": job({}, { at: "55 21 * * *", fill: "2d" }),
  "purge-orphan-files": job({}, { at: "0 22 * * *", fill: "2d" }),
};

export type JobName = keyof typeof jobs;
export type JobPayload<Name extends JobName> = z.infer<(typeof jobs)[Name]["payload"]>;

/** Attempts of an enqueued job, over several days; then it has failed permanently and a supervisor decides. */
const maxAttempts = 25;

/**
 * Enqueues a background job in the transaction that causes it. Its key consists of its name and ids: of two jobs with
 * one key, the later replaces the waiting earlier one. The payload also gets the id of the current request, for the
 * worker's log.
 */
export async function enqueue<Name extends JobName>(
  tx: Tx,
  name: Name,
  payload: JobPayload<Name>,
  { runAt }: { readonly runAt?: Date | undefined } = {},
): Promise<void> {
  const { requestId } = currentCause();
  await tx.$executeRaw`SELECT graphile_worker.add_job(
    ${name}::text,
    payload => ${JSON.stringify({ ...payload, ...(requestId && { requestId }) })}::json,
    run_at => ${runAt ?? null}::timestamptz,
    max_attempts => ${maxAttempts}::int,
    job_key => ${[name, ...Object.values(payload)].join(":")}::text)`;
}

/** The messages by template name, each with the kind of row from which its text is made on sending. */
const mailSubjects = {
  "confirm-email": "emailToken",
  "reset-password": "emailToken",
  "already-registered": "user",
  "colleague-invited": "memberInvite",
  "organisation-confirmed": "organisation",
  "organisation-returned": "organisation",
  "organisation-released": "organisation",
  "staff-invited": "staffInvite",
  "staff-role-changed": "user",
  "staff-disabled": "user",
  "staff-enabled": "user",
  "staff-second-factor-reset": "user",
  "staff-signed-out": "user",
  "second-factor-replaced": "user",
  "invitation-number": "invitation",
  "invitations-issue": "decision",
  "invitations-return": "decision",
  "invitations-refuse": "decision",
  "invitations-revoke": "decision",
  "application-submitted": "application",
  "application-withdrawn": "application",
  "application-lapsed": "application",
  "application-refused": "application",
  "application-returned": "application",
  "decision-reopened": "application",
  "signature-waiting": "proposal",
  "draft-ending": "application",
  "payment-due": "application",
  "case-asked": "application",
  "case-answered": "message",
  "payment-received": "order",
  "payment-failed": "order",
  "payment-returned": "paymentReturn",
  "payment-disputed": "order",
  "payment-undisputed": "order",
  "calendar-missing": "user",
  "visa-granted": "visa",
  "visa-reissued": "visa",
  "visa-revoked": "visa",
  "visa-starts": "visa",
  "arrivals-expected": "digest",
} as const;

export type MailTemplate = keyof typeof mailSubjects;

/** True for the name of a message of the portal. */
export const isMailTemplate = (name: string): name is MailTemplate => Object.hasOwn(mailSubjects, name);

/** The id of the row that a message is about, by the row's kind: `{ application: id }`. */
export type MailSubject<Template extends MailTemplate> = Readonly<
  Record<(typeof mailSubjects)[Template], string>
>;

export interface MailOrder<Template extends MailTemplate> {
  /** Identifies the message permanently: `application-submitted:<id>`. A message with a known key is not sent again. */
  readonly key: string;
  readonly template: Template;
  readonly about: MailSubject<Template>;
  readonly recipient: string;
  readonly locale: Locale;
}

/** Enqueues a message in the transaction that causes it; the worker sends it after the commit. */
export async function enqueueMail<Template extends MailTemplate>(
  tx: Tx,
  { about, ...order }: MailOrder<Template>,
): Promise<void> {
  const [subjectId = ""] = Object.values<string>(about);
  const [created] = await tx.mail.createManyAndReturn({
    data: [{ ...order, subjectId }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (created) await enqueue(tx, "send-mail", { mailId: created.id });
}
