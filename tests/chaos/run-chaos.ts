import { db } from "#lib/platform/db/client.ts";
import type { ReceivedMail } from "../support/mailbox.ts";
import type { ChaosPortal } from "./chaos-portal.ts";
import { checkAudit, checkJobs } from "./checks/jobs.ts";
import { checkMails, repetitions } from "./checks/mails.ts";
import { capturedPayments, checkPayments } from "./checks/payments.ts";
import { checkPeople } from "./checks/people.ts";
import { checkDocuments, checkVisas } from "./checks/visas.ts";
import type { Counts } from "./counts.ts";
import { journey, type Observed } from "./journey.ts";
import { releaseMonkey } from "./monkey.ts";
import { anOfficer } from "./officer.ts";
import { newPatience } from "./patience.ts";
import { seededRandom } from "./random.ts";
import { settle } from "./settle.ts";

interface Options {
  readonly seed: number;
  readonly journeys: number;
  readonly atOnce: number;
  /** Shortest and longest pause between two faults. */
  readonly pauseMs: readonly [number, number];
  readonly report: (text: string) => void;
}

/**
 * Runs journeys while things break, waits until everything is finished and checks the records. @returns the violations
 */
export async function runChaos(
  portal: ChaosPortal,
  counts: Counts,
  { seed, journeys, atOnce, pauseMs, report }: Options,
): Promise<readonly string[]> {
  const stranded: string[] = [];
  const told: Observed[] = [];
  const officer = await anOfficer(
    portal,
    { officer: "officer@demo.example", senior: "senior@demo.example", password: portal.demoPassword },
    newPatience(seededRandom(seed + 1), counts),
  );
  const monkey = releaseMonkey(portal, seededRandom(seed), counts, pauseMs);
  let begun = 0;
  const walk = async () => {
    while (begun < journeys) {
      begun += 1;
      const number = begun;
      try {
        told.push(await journey(portal, officer, seededRandom(seed + number * 7919), counts));
        counts.add("journeys");
      } catch (fault) {
        stranded.push(`journey ${number} is stranded: ${fault instanceof Error ? fault.message : fault}`);
      }
      if (number % 10 === 0) report(`${told.length} journeys, ${counts.of("kills")} kills …`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, walk));
  await monkey.stop();
  for (const { outcome } of told) counts.add(`journeys: ${outcome}`);
  report("Everything works again; waiting until it is quiet …");
  const rests = await settle(portal);
  return [
    ...stranded,
    ...(rests ? [] : ["the portal does not come to rest"]),
    ...(await books(portal, told, counts)),
  ];
}

async function books(
  portal: ChaosPortal,
  told: readonly Observed[],
  counts: Counts,
): Promise<readonly string[]> {
  const response = await fetch(`${portal.mailboxUrl}/api/messages`);
  const received = (await response.json()) as readonly ReceivedMail[];
  counts.add("mails received", received.length);
  counts.add("mails received again (same Message-ID)", repetitions(received));
  counts.add("visas", await db().visa.count());
  counts.add(
    "payments captured",
    await db().order.count({ where: { status: { in: ["PAID", "RETURNED"] } } }),
  );
  counts.add("payments returned", await db().order.count({ where: { status: "RETURNED" } }));
  counts.add("audit events", await db().auditEvent.count());
  return [
    ...(await checkPayments(await capturedPayments())),
    ...(await checkVisas(portal.mailboxUrl, received)),
    ...(await checkDocuments()),
    ...(await checkMails(received)),
    ...(await checkJobs()),
    ...(await checkAudit()),
    ...(await checkPeople(told)),
  ];
}
