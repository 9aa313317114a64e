import type { HttpClient, Page } from "../support/http-client.ts";
import type { Patience } from "./patience.ts";

/** Ways of paying, including mistakes. */
export type Payer = "once" | "in two tabs" | "declined first" | "by bank debit" | "after withdrawing";

const card = (number: string) => ({
  method: "card",
  number,
  expiry: "12/40",
  cvc: "123",
  name: "TEST CARD",
});
const good = card("4242424242424242");
const declined = card("4000000000000002");
const debit = { method: "us_bank_account", account: "000123456789", name: "TEST CARD" };

const isAtProvider = ({ url }: Page): boolean => url.pathname.startsWith("/pay/");
const hasForm = ({ root }: Page): boolean => root.querySelector("main form") !== null;

/** Presses "pay" on the fee's page. Undefined if the page has no such button and explains why. */
async function openCheckout(client: HttpClient, id: string): Promise<Page | undefined> {
  const fee = await client.get(`/applications/${id}/pay`);
  if (fee.status !== 200) throw new Error(`the fee's page: ${fee.status}`);
  if (!hasForm(fee)) return undefined;
  const page = await client.submit(fee, "application");
  if (page.status >= 500) throw new Error(`the checkout: ${page.status}`);
  return isAtProvider(page) ? page : undefined;
}

/** Tries once to pay in this person's way; the application's own page shows the outcome. */
export async function tryToPay(client: HttpClient, id: string, payer: Payer, first: boolean): Promise<void> {
  if (payer === "in two tabs" && first) {
    const both = await Promise.allSettled([payHere(client, id, good), payHere(client, id, good)]);
    if (both.every(({ status }) => status === "rejected")) throw new Error("both tabs failed");
    return;
  }
  if (payer === "declined first" && first) await payHere(client, id, declined);
  await payHere(client, id, payer === "by bank debit" ? debit : good);
}

async function payHere(client: HttpClient, id: string, means: Record<string, string>): Promise<void> {
  const page = await openCheckout(client, id);
  if (page && hasForm(page)) await client.submit(page, "number", means);
}

/** Opens the provider's page, withdraws the application in another window and pays on the page that is still open. */
export async function payTooLate(client: HttpClient, id: string, patience: Patience): Promise<void> {
  const checkout = await patience.until("opening the checkout", () => openCheckout(client, id));
  await patience.until("withdrawing", () => withdraw(client, id));
  await patience.until("paying too late", async () => {
    const after = await client.get(checkout.url.href);
    if (after.status >= 500) throw new Error(`the provider's page: ${after.status}`);
    // Paid, or ended by the withdrawal, so there is no form any more.
    if (!isAtProvider(after) || !hasForm(after)) return true;
    await client.submit(after, "number", good);
    return undefined;
  });
}

async function withdraw(client: HttpClient, id: string): Promise<true | undefined> {
  const page = await client.get(`/applications/${id}/withdraw`);
  if (page.status !== 200) throw new Error(`the withdrawal: ${page.status}`);
  if (!hasForm(page)) return true;
  const after = await client.submit(page, "application");
  return after.status < 400 || undefined;
}
