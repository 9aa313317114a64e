import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { tasks as accountTasks } from "#lib/accounts/tasks.ts";
import { tasks as applicationTasks } from "#lib/applications/tasks.ts";
import { tasks as arrivalTasks } from "#lib/arrivals/tasks.ts";
import { tasks as hostApiTasks } from "#lib/host-api/tasks.ts";
import { tasks as invitationTasks } from "#lib/invitations/tasks.ts";
import { tasks as operationTasks } from "#lib/operations/tasks.ts";
import { tasks as paymentTasks } from "#lib/payments/tasks.ts";
import { sendMail } from "#lib/platform/mail/send.ts";
import { tasks as policyTasks } from "#lib/policy/tasks.ts";
import { tasks as reportTasks } from "#lib/reports/tasks.ts";
import { tasks as visaTasks } from "#lib/visas/tasks.ts";
import { tasks as webhookTasks } from "#lib/webhooks/tasks.ts";
import { mailBuilders } from "./mail-builders.ts";

const mailPayload = z.object({ mailId: z.uuid() });

/** Every job by name. A task is thin: it reads its payload and calls one use case. */
export const tasks: TaskList = {
  "send-mail": (payload) => sendMail(mailPayload.parse(payload).mailId, mailBuilders),
  ...accountTasks,
  ...invitationTasks,
  ...applicationTasks,
  ...arrivalTasks,
  ...operationTasks,
  ...hostApiTasks,
  ...paymentTasks,
  ...policyTasks,
  ...reportTasks,
  ...visaTasks,
  ...webhookTasks,
};
