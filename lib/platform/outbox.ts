import { z } from "zod";
import { currentCause } from "./cause.ts";
import type { Tx } from "./db/transaction.ts";
import type { Locale } from "./i18n/locale.ts";

/**
 * What a change can order: background jobs and messages, by name, each with the ids that it is about. An order is written in
 * the transaction of the change (an outbox), so it exists exactly when the change exists. Names and payloads alone are said
 * here, so that a feature can order the work of another without importing it; lib/worker has what runs for each name.
 */

/** When a job recurs: a line of cron in UTC (Almaty is five hours ahead); it runs once however many workers run. */
interface Schedule<Payload> {
  readonly at: string;
  /** Tells two schedules of one job apart. */
  readonly id?: string;
  readonly payload?: Payload;
  /** A run that no worker was there for is made up for within this time. */
  readonly fill?: "2d";
}

const job = <Shape extends z.ZodRawShape>(
  shape: Shape,
  ...schedules: readonly Schedule<z.infer<z.ZodObject<Shape>>>[]
) => ({ payload: z.object(shape), schedules });

const visa = { visaId: z.uuid() };
const days = { days: z.int().min(1).max(3660) };
const everyFiveMinutes = { at: "*/5 * * * *" };

/** Every background job by name, with its payload (ids only, never personal data) and its schedules. */
export const jobs = {
  "send-mail": job({ mailId: z.uuid() }),
  "sweep-mails": job({}, everyFiveMinutes),
  "render-visa": job(visa),
  "sweep-visas": job({}, everyFiveMinutes),
  "expect-arrival": job(visa),
  "deliver-webhook": job({ deliveryId: z.uuid() }),
  /** Removes a stored picture that was replaced or taken away. */
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

  // Older days too: applications change their states, and webhook events come late.
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

  // Nine in the morning in Almaty.
  "remind-applicants": job({}, { at: "0 4 * * *", fill: "2d" }),
  "remind-travellers": job({}, { at: "5 4 * * *", fill: "2d" }),
  "remind-calendar": job({}, { at: "15 4 * * *", fill: "2d" }),
  // Hourly from nine in the morning to eight in the evening in Almaty: an organisation hears once a day.
  "remind-hosts": job({}, { at: "5 4-15 * * *" }),

  "purge-api-answers": job({}, { at: "20 22 * * *" }),
  "purge-drafts": job({}, { at: "40 21 * * *", fill: "2d" }),
  "purge-accounts": job({}, { at: "50 21 * * *", fill: "2d" }),
  "purge-arrival-tables": job({}, { at: "55 21 * * *", fill: "2d" }),
  "purge-orphan-files": job({}, { at: "0 22 * * *", fill: "2d" }),
};

export type JobName = keyof typeof jobs;
export type JobPayload<Name extends JobName> = z.infer<(typeof jobs)[Name]["payload"]>;

/** Tries of a job that a change ordered, over some days; then it gives up and is a supervisor's business. */
const maxAttempts = 25;

/**
 * Adds a background job in the transaction that causes it. Its key is its name and its ids: two jobs with one key are one
 * job, a later one replaces the waiting earlier one. With the payload goes the id of the request that causes the job, which
 * the worker's log repeats.
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

/** Every message by template name, with the kind of row that its text is made from when it is sent. */
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

/** True for the name of a message that the portal sends. */
export const isMailTemplate = (name: string): name is MailTemplate => Object.hasOwn(mailSubjects, name);

/** The id of the row that a message is about, by the row's kind: `{ application: id }`. */
export type MailSubject<Template extends MailTemplate> = Readonly<
  Record<(typeof mailSubjects)[Template], string>
>;

export interface MailOrder<Template extends MailTemplate> {
  /** Says what the message is about, once and for all: `application-submitted:<id>`. A repeated key sends nothing twice. */
  readonly key: string;
  readonly template: Template;
  readonly about: MailSubject<Template>;
  readonly recipient: string;
  readonly locale: Locale;
}

/** Enqueues one message in the transaction of the change that causes it; the worker sends it after commit. */
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
