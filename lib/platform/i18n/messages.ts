import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Purpose } from "#lib/domain/policy.ts";
import type { Locale } from "./locale.ts";

/** The texts of the rules for each purpose: its name, and its name in hints, on fees, in policies and on the visa. */
type PurposeTexts = Readonly<
  Record<
    "purpose" | "purpose-hint" | "purpose-paid" | "purpose-term" | "purpose-section" | "purpose-on-visa",
    Readonly<Record<Purpose, string>>
  >
>;

/** Texts with all keys of `Needed`; otherwise a compile error. */
type Complete<Texts extends Needed, Needed> = Texts;

/** The namespaces of lib/messages/<locale> with their English texts; a test compares the other languages with it. */
export interface Messages {
  account: typeof import("#lib/messages/en/account.json");
  address: typeof import("#lib/messages/en/address.json");
  announcements: typeof import("#lib/messages/en/announcements.json");
  application: typeof import("#lib/messages/en/application.json");
  arrivals: typeof import("#lib/messages/en/arrivals.json");
  audit: typeof import("#lib/messages/en/audit.json");
  "audit-actions": typeof import("#lib/messages/en/audit-actions.json");
  border: typeof import("#lib/messages/en/border.json");
  calendar: typeof import("#lib/messages/en/calendar.json");
  checks: typeof import("#lib/messages/en/checks.json");
  common: typeof import("#lib/messages/en/common.json");
  correspondence: typeof import("#lib/messages/en/correspondence.json");
  decisions: typeof import("#lib/messages/en/decisions.json");
  desk: typeof import("#lib/messages/en/desk.json");
  documents: typeof import("#lib/messages/en/documents.json");
  eligibility: typeof import("#lib/messages/en/eligibility.json");
  errors: typeof import("#lib/messages/en/errors.json");
  fees: typeof import("#lib/messages/en/fees.json");
  "host-api": typeof import("#lib/messages/en/host-api.json");
  invitation: typeof import("#lib/messages/en/invitation.json");
  invitations: typeof import("#lib/messages/en/invitations.json");
  jobs: typeof import("#lib/messages/en/jobs.json");
  mail: typeof import("#lib/messages/en/mail.json");
  organisation: typeof import("#lib/messages/en/organisation.json");
  payment: typeof import("#lib/messages/en/payment.json");
  policy: typeof import("#lib/messages/en/policy.json");
  "printed-document": typeof import("#lib/messages/en/printed-document.json");
  questions: typeof import("#lib/messages/en/questions.json");
  queue: typeof import("#lib/messages/en/queue.json");
  reminder: typeof import("#lib/messages/en/reminder.json");
  reports: typeof import("#lib/messages/en/reports.json");
  requirements: typeof import("#lib/messages/en/requirements.json");
  rules: Complete<typeof import("#lib/messages/en/rules.json"), PurposeTexts>;
  scan: typeof import("#lib/messages/en/scan.json");
  share: typeof import("#lib/messages/en/share.json");
  staff: typeof import("#lib/messages/en/staff.json");
  "staff-accounts": typeof import("#lib/messages/en/staff-accounts.json");
  start: typeof import("#lib/messages/en/start.json");
  tables: typeof import("#lib/messages/en/tables.json");
  verdict: typeof import("#lib/messages/en/verdict.json");
  verify: typeof import("#lib/messages/en/verify.json");
  visa: typeof import("#lib/messages/en/visa.json");
  "watch-list": typeof import("#lib/messages/en/watch-list.json");
}

export type Namespace = keyof Messages;

/** The dotted path of each text in a tree of texts. */
export type PathOf<Tree> = {
  [K in keyof Tree & string]: Tree[K] extends string ? K : `${K}.${PathOf<Tree[K]>}`;
}[keyof Tree & string];

/** The keys of a namespace's texts. */
export type Key<Name extends Namespace> = PathOf<Messages[Name]>;

const folder = join(process.cwd(), "lib/messages");

const loaded = new Map<string, unknown>();

/** The texts of a namespace in a language, read once. Plain data, used by pages, mails, documents and the worker. */
export function messages<Name extends Namespace>(locale: Locale, namespace: Name): Messages[Name] {
  const path = join(folder, locale, `${namespace}.json`);
  if (!loaded.has(path)) loaded.set(path, JSON.parse(readFileSync(path, "utf8")));
  return loaded.get(path) as Messages[Name];
}
