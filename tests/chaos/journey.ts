import { createHash } from "node:crypto";
import { translator } from "#lib/platform/i18n/translator.ts";
import { aTraveller } from "../support/a-traveller.ts";
import { httpClient, type Page } from "../support/http-client.ts";
import type { ChaosPortal } from "./chaos-portal.ts";
import type { Counts } from "./counts.ts";
import { enter } from "./enter.ts";
import { begin, fillIn } from "./fill-in.ts";
import type { Officer } from "./officer.ts";
import { newPatience } from "./patience.ts";
import { type Payer, payTooLate, tryToPay } from "./pay-fee.ts";
import type { Random } from "./random.ts";

/** The outcome that a person saw, which must match the records. */
export interface Observed {
  readonly id: string;
  readonly email: string;
  readonly outcome: "granted" | "refused" | "withdrawn" | "payment pending";
  /** Hash of the downloaded PDF, if the visa was granted. */
  readonly sha256?: string;
}

interface Chances {
  readonly payer: Readonly<Record<Payer, number>>;
  readonly refused: number;
}

const chances: Chances = {
  payer: { once: 12, "in two tabs": 3, "declined first": 2, "by bank debit": 2, "after withdrawing": 3 },
  refused: 0.12,
};

/** A complete journey, from registration to the downloaded visa, of a person who reloads pages and goes on. */
export async function journey(
  portal: ChaosPortal,
  officer: Officer,
  random: Random,
  counts: Counts,
): Promise<Observed> {
  const patience = newPatience(random, counts);
  const payer = random.pick(chances.payer);
  const decision = random.next() < chances.refused ? "refuse" : "grant";
  const traveller = await patience.until("an invitation", () => aTraveller());
  const network = `10.${random.between(0, 255)}.${random.between(0, 255)}.${random.between(1, 254)}`;
  const client = httpClient(portal.appUrl, "en", {
    headers: { "X-Forwarded-For": network },
    patienceMs: 20_000,
  });
  await enter(client, portal, traveller, patience);
  const id = await begin(client, patience);
  await fillIn(client, id, traveller, patience);
  const told = { id, email: traveller.email };
  if (payer === "after withdrawing") {
    await payTooLate(client, id, patience);
    return { ...told, outcome: "withdrawn" };
  }
  let first = true;
  let pendingSince: number | undefined;
  const paid = await patience.until("paying", async () => {
    const page = await client.get(`/applications/${id}`);
    if (isPaid(page)) return "paid";
    if (isPending(page)) {
      pendingSince ??= performance.now();
      return performance.now() - pendingSince > leavesAfterMs ? "pending" : undefined;
    }
    const now = first;
    first = false;
    await tryToPay(client, id, payer, now);
    return undefined;
  });
  // "Do not pay again; we write to you": by the end the portal must have found the payment itself.
  if (paid === "pending") return { ...told, outcome: "payment pending" };
  await officer.decide(id, decision);
  if (decision === "refuse") return { ...told, outcome: "refused" };
  const pdf = await patience.until("downloading", () => client.download(`/applications/${id}/visa.pdf`));
  return { ...told, outcome: "granted", sha256: createHash("sha256").update(pdf).digest("hex") };
}

/** Time after which a person leaves who is told that the payment is on its way and nothing needs to be done. */
const leavesAfterMs = 45_000;

const pendingTitle = translator("en", "payment")("pending.title");
const isPending = ({ root }: Page): boolean => root.querySelector("h1")?.textContent === pendingTitle;

/** The receipt is offered as soon as the fee is paid. */
const isPaid = ({ root, status, url }: Page): boolean => {
  if (status !== 200) throw new Error(`${url.pathname}: ${status}`);
  const link = root.querySelector("main p a[href$='/pay']");
  return link !== null && !root.querySelector("main a.govuk-button[href$='/pay']");
};
