import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/accounts/actor.ts";
import { hashPassword } from "#lib/accounts/password.ts";
import { addDays } from "#lib/domain/plain-date.ts";
import { offeredPurposes } from "#lib/domain/policy.ts";
import { ok } from "#lib/domain/result.ts";
import { cancelInvitation } from "#lib/invitations/cancel-invitation.ts";
import { expireInvitations } from "#lib/invitations/expire-invitations.ts";
import { revokeInvitation } from "#lib/invitations/revoke-invitation.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueue } from "#lib/platform/outbox.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { endEntry } from "#lib/watch-list/end-entry.ts";
import { addEntry } from "#lib/watch-list/save-entry.ts";
import { afterwards, notifyOfGuest } from "./service/arrivals.ts";
import { type Case, decideRequest, draftRequest, known, sendRequest } from "./service/cases.ts";
import { chanceOf } from "./service/chance.ts";
import { moment, onPastDays } from "./service/clock.ts";
import { decideHost, type Host, plannedHosts, registerHost } from "./service/hosts.ts";
import type { Staff } from "./service/kinds.ts";
import { withoutNotices } from "./service/payments.ts";
import { demoActor, demoUser, madeUpName, madeUpPerson } from "./service/people.ts";
import { type Facts, minApplications, planCase, planStories, type Story } from "./service/plan.ts";
import { succeed } from "./service/succeed.ts";
import { type Truth, truthsOf } from "./service/truths.ts";

export interface DemoSize {
  readonly applications: number;
  readonly seed: number;
  /** Password of the demo's applicants and hosts. */
  readonly password: string;
}

/** The database was left unchanged; the message explains why to the person who ran the command. */
export class NotADemo extends Error {}

/**
 * Fills a seeded demo with several months of service: applications of every kind and status, with their hosts,
 * invitations, payments, visas, border records and notices, all created by the portal's own use cases on their own
 * days. The same seed on the same day gives the same people, days and statuses; ids and references are random.
 * @returns the records that exist now, and an example of each fact that a role should notice
 * @throws NotADemo when the database is not a demo's, or already contains the service of this seed
 */
export async function fillDemo(size: DemoSize, announce: (text: string) => void): Promise<readonly Truth[]> {
  await requireDemo(size);
  const passwordHash = await hashPassword(size.password);
  const today = todayInAlmaty();
  const chance = chanceOf(size.seed);
  const staff = await demoStaff();
  const stories = await onPastDays(async ({ at, inRealTime }) => {
    const planned = plannedHosts(size.applications).map((host, number) => ({ host, number }));
    const isOld = ({ host }: (typeof planned)[number]) => host.status === "CONFIRMED";
    const hosts: Host[] = [];
    for (const { host, number } of planned.filter(isOld)) {
      at(moment(today, -150, 9));
      const registered = await registerHost({ planned: host, number, seed: size.seed, passwordHash });
      at(moment(today, -148, 9));
      await decideHost(staff.officer, registered, host.status);
      hosts.push(registered);
    }
    announce(`${planned.length} hosts`);

    let number = 0;
    const facts: Facts = {
      chance,
      policy: await policyOn(today),
      hosts,
      seed: size.seed,
      today,
      nextNumber: () => {
        number += 1;
        return number;
      },
    };
    const told = planStories(facts, size.applications);
    const steps: { readonly instant: number; readonly run: () => Promise<unknown> }[] = [];
    const on = (day: number, hour: number, run: () => Promise<unknown>) =>
      steps.push({ instant: moment(today, day, hour), run });
    for (const { host, number } of planned.filter((one) => !isOld(one))) {
      on(-3, 9, async () => {
        const registered = await registerHost({ planned: host, number, seed: size.seed, passwordHash });
        on(-1, 9, () => decideHost(staff.officer, registered, host.status));
      });
    }
    tellStories(told, { staff, inRealTime, passwordHash, on });
    tellInvitations(facts, staff, Math.max(1, Math.round(size.applications / 60)), on);
    tellGuests(facts, staff, Math.max(5, Math.round(size.applications / 10)), on);
    tellWatchList(facts, staff, on);
    await withoutNotices(async () => {
      for (let done = 0; steps.length > 0; done += 1) {
        steps.sort((a, b) => a.instant - b.instant);
        const step = steps.shift();
        if (!step) break;
        at(step.instant);
        await step.run();
        if (done % 200 === 199) announce(`${done + 1} steps, ${steps.length} to come`);
      }
    });
    return told;
  });
  await addDeadJob();
  return truthsOf(stories);
}

type On = (day: number, hour: number, run: () => Promise<unknown>) => void;

async function requireDemo({ applications, seed }: DemoSize): Promise<void> {
  const supervisor = await db().user.findUnique({ where: { email: "supervisor@demo.example" } });
  if (!supervisor?.secondFactorWaived) {
    throw new NotADemo(
      "This database is not a demo's: the demo's accounts are not in it. Nothing was written.",
    );
  }
  if (applications < minApplications) {
    throw new NotADemo(`A service with one application of every kind has ${minApplications} at least.`);
  }
  const isThere = await db().user.count({ where: { email: { endsWith: `.seed-${seed}@demo.example` } } });
  if (isThere > 0) {
    throw new NotADemo(
      `The service of seed ${seed} is in this database already; another --seed adds another one.`,
    );
  }
}

async function demoStaff(): Promise<Staff> {
  return {
    officer: await demoActor("officer@demo.example", "OFFICER"),
    senior: await demoActor("senior@demo.example", "SENIOR_OFFICER"),
    supervisor: await demoActor("supervisor@demo.example", "SUPERVISOR"),
    border: [
      await demoActor("border@demo.example", "BORDER_OFFICER"),
      await demoActor("border-2@demo.example", "BORDER_OFFICER"),
    ],
  };
}

interface Circumstances {
  readonly staff: Staff;
  readonly inRealTime: <R>(call: () => Promise<R>) => Promise<R>;
  readonly passwordHash: string;
  readonly on: On;
}

function tellStories(
  stories: readonly Story[],
  { staff, inRealTime, passwordHash, on }: Circumstances,
): void {
  const accounts = new Map<string, Actor<"APPLICANT">>();
  const signUp = async (one: Case): Promise<void> => {
    const applicant =
      accounts.get(one.email) ?? (await demoUser(one.email, "APPLICANT", passwordHash, one.number));
    accounts.set(one.email, applicant);
    one.applicant = applicant;
  };
  for (const { kind, cases } of stories) {
    kind.tell({
      cases,
      staff,
      inRealTime,
      signUp,
      on: (one, after, hour, step) => on(Math.min(0, one.day + after), hour, step),
    });
  }
}

/** Requests for invitations that no application uses, the given number in each status. */
function tellInvitations(facts: Facts, { officer }: Staff, count: number, on: On): void {
  const sent = (one: Case) => {
    on(one.day - 8, 9, () => draftRequest(one));
    on(one.day - 8, 10, () => sendRequest(one));
  };
  const decided = (one: Case, outcome: "ISSUE" | "RETURN" | "REFUSE") => {
    sent(one);
    on(one.day - 5, 12, () => decideRequest(officer, one, outcome));
  };
  const text = "The host has asked for it to be taken back.";
  const ways: readonly ((one: Case) => void)[] = [
    (one) => on(one.day - 8, 9, () => draftRequest(one)),
    sent,
    (one) => decided(one, "RETURN"),
    (one) => decided(one, "REFUSE"),
    (one) => decided(one, "ISSUE"),
    (one) => {
      decided(one, "ISSUE");
      const cancel = async () =>
        succeed(await cancelInvitation(one.host.manager, known(one, "invitationId")), "cancel");
      on(one.day - 4, 9, cancel);
    },
    (one) => {
      decided(one, "ISSUE");
      const revoke = async () =>
        succeed(await revokeInvitation(officer, known(one, "invitationId"), text), "revoke");
      on(one.day - 4, 10, revoke);
    },
  ];
  for (let round = 0; round < count; round += 1) {
    for (const [at, tell] of ways.entries()) tell(inviteeOn(facts, round + at, 3 - facts.chance.below(10)));
    const ended = inviteeOn(facts, round, -75 - facts.chance.below(20));
    decided(ended, "ISSUE");
    on(ended.day + 68, 1, () => expireInvitations());
  }
}

function inviteeOn(facts: Facts, at: number, day: number): Case {
  const offered = offeredPurposes(facts.policy);
  const purpose = offered[at % offered.length]?.purpose ?? "business";
  return planCase(facts, {
    kind: { share: 0, days: [day, day], tell: () => undefined },
    purpose,
    day,
    known: undefined,
  });
}

/** Guests of hotels without an e-visa of this service, with notices on time and late, as sent and as changed later. */
function tellGuests(facts: Facts, { officer }: Staff, count: number, on: On): void {
  const { chance, policy, seed, today } = facts;
  const hotels = facts.hosts.filter(({ kind }) => kind === "HOTEL");
  const ends = [undefined, "amended", "departed", "undone", "confirmed"] as const;
  for (let at = 0; at < count; at += 1) {
    const hotel = chance.pick(hotels);
    const number = facts.nextNumber();
    const person = madeUpPerson(chance, { policy, purpose: "tourist", number, seed, today });
    const arrived = -20 - chance.below(60);
    const isLate = at % 4 === 3;
    on(arrived + (isLate ? 9 : 1), 11, async () => {
      const id = await notifyOfGuest(hotel, person, addDays(today, arrived));
      const end = ends[at % ends.length];
      if (end) on(arrived + 12, 11, () => afterwards[end](hotel, id, officer));
    });
  }
}

/** Entries of the watch list that match no one: in force, expired, and ended by an officer. */
function tellWatchList({ chance, today }: Facts, { senior }: Staff, on: On): void {
  const add = async (lastDay: number) =>
    succeed(
      await addEntry(senior, {
        surname: `SPECIMEN ${madeUpName(chance)}`,
        givenNames: madeUpName(chance),
        birthDate: addDays(today, -9000 - chance.below(9000)),
        passportNumber: "",
        issuingState: "",
        reason: "Ask a senior officer.",
        expiresOn: addDays(today, lastDay),
      }),
      "put a person on the watch list",
    );
  on(-90, 10, () => add(300));
  on(-90, 11, () => add(-10));
  on(-60, 10, async () => {
    const id = await add(200);
    on(-30, 10, async () => succeed(await endEntry(senior, id, "A mistaken identity."), "end an entry"));
  });
}

/** A job that has failed permanently, so that the page of failed jobs has an entry. */
async function addDeadJob(): Promise<void> {
  const mailId = randomUUID();
  const runAt = new Date(now().getTime() + 86_400_000);
  succeed(
    await transaction(async (tx) => ok(await enqueue(tx, "send-mail", { mailId }, { runAt }))),
    "add a job",
  );
  await db().$executeRaw`
    UPDATE graphile_worker._private_jobs SET attempts = max_attempts,
      last_error = 'Error ECONNREFUSED TCPConnectWrap.afterConnect (node:net:1611:16)'
    WHERE key = ${`send-mail:${mailId}`}`;
}
