import type { Traveller } from "../support/a-traveller.ts";
import type { HttpClient, Page } from "../support/http-client.ts";
import { errorsOn, type PortalAddresses } from "../support/http-journey.ts";
import { codeIn, mailsTo } from "../support/mailbox.ts";
import type { Patience } from "./patience.ts";

/** Registers and confirms, or signs in if that has already happened. */
export async function enter(
  client: HttpClient,
  portal: PortalAddresses,
  traveller: Traveller,
  patience: Patience,
): Promise<void> {
  let registered = false;
  await patience.until("entering", async () => {
    if (isInside(await client.get("/applications"))) return true;
    let page: Page;
    if (registered) page = await client.submit(await client.get("/sign-in"), "email", credentials(traveller));
    else {
      const form = await client.get("/register");
      // Even if the answer is lost, there may be an account from now on.
      registered = true;
      page = await client.submit(form, "email", credentials(traveller));
    }
    if (isInside(page)) return true;
    if (page.url.pathname !== "/confirm") {
      registered = false;
      throw new Error(errorsOn(page));
    }
    return confirm(client, portal, traveller, patience);
  });
}

const credentials = ({ email, password }: Traveller) => ({ email, password });

const isInside = ({ url, status }: Page): boolean =>
  status === 200 && url.pathname.startsWith("/applications");

async function confirm(
  client: HttpClient,
  portal: PortalAddresses,
  traveller: Traveller,
  patience: Patience,
): Promise<true | undefined> {
  const code = await patience.until("the code by mail", async () => {
    const [mail] = await mailsTo(portal.mailboxUrl, traveller.email);
    return mail && codeIn(mail);
  });
  return isInside(await client.submit(await client.get("/confirm"), "code", { code })) || undefined;
}
