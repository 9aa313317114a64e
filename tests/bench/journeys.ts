import { aTraveller } from "../support/a-traveller.ts";
import { httpClient } from "../support/http-client.ts";
import {
  fillIn,
  grant,
  type PortalAddresses,
  pay,
  register,
  signIn,
  submit,
} from "../support/http-journey.ts";
import { bringsVisa, waitForMail } from "../support/mailbox.ts";
import type { Bench } from "./bench.ts";

/** Complete journeys through the running portal. */
export async function run({ say, portal }: Bench): Promise<void> {
  const addresses = await portal();
  say("\nWhole journeys");
  const journeys = await journeysPerMinute(addresses, addresses.demoPassword, { journeys: 12, atOnce: 4 });
  say(`  from registration to the mailed visa       ${journeys.toFixed(0)} a minute`);
}

/**
 * Complete journeys per minute, from registration to the mailed visa, by several concurrent clients without a browser.
 */
export async function journeysPerMinute(
  portal: PortalAddresses,
  demoPassword: string,
  { journeys, atOnce }: { journeys: number; atOnce: number },
): Promise<number> {
  const officer = await signIn(portal, "officer@demo.example", demoPassword);
  const startedAt = performance.now();
  let begun = 0;
  const runner = async () => {
    while (begun < journeys) {
      begun += 1;
      await journey(portal, officer);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runner));
  return (journeys * 60_000) / (performance.now() - startedAt);
}

let travellers = 0;

/** A different address for each client, because the number of attempts from one address is limited. */
function ownAddress(): string {
  travellers += 1;
  return `10.0.${Math.floor(travellers / 250)}.${(travellers % 250) + 1}`;
}

async function journey(portal: PortalAddresses, officer: ReturnType<typeof httpClient>): Promise<void> {
  const traveller = await aTraveller();
  const client = httpClient(portal.appUrl, "en", { headers: { "X-Forwarded-For": ownAddress() } });
  await register(client, portal, traveller);
  const id = await fillIn(client, traveller);
  await submit(client, id);
  await pay(client, id);
  await waitForMail(portal.mailboxUrl, traveller.email, ({ subject }) => /receipt/i.test(subject));
  await grant(officer, id);
  await waitForMail(portal.mailboxUrl, traveller.email, bringsVisa);
}
