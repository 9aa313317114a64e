import { translator } from "#lib/platform/i18n/translator.ts";
import type { HttpClient, Page } from "../support/http-client.ts";
import { type PortalAddresses, signIn } from "../support/http-journey.ts";
import type { Patience } from "./patience.ts";

export interface Officer {
  /** Claims the application and decides it, unless it has been decided already. */
  decide(id: string, decision: "grant" | "refuse"): Promise<void>;
}

interface People {
  readonly officer: string;
  /** The officer who signs refusals as the second. */
  readonly senior: string;
  readonly password: string;
}

/** An officer who uses the actions on the case's page, and a senior one who signs refusals. */
export async function anOfficer(
  portal: PortalAddresses,
  { officer, senior, password }: People,
  patience: Patience,
): Promise<Officer> {
  const first = await staff(portal, officer, password, patience);
  const second = await staff(portal, senior, password, patience);
  return {
    decide: async (id, decision) => {
      const path = `/staff/applications/${id}`;
      await patience.until("deciding", async () => {
        const { client, page } = await first(path);
        if (page.root.querySelector(`a[href="${path}/grant"]`)) {
          await (decision === "grant" ? grant(client, path) : refuse(client, path));
          return undefined;
        }
        if (!mayBeTaken(page)) return isPaid(page) || undefined;
        await client.submit(page, "applicationId");
        return undefined;
      });
      if (decision === "grant") return;
      await patience.until("signing", async () => {
        const { client, page } = await second(`${path}/signature`);
        if (!page.url.pathname.endsWith("/signature")) return true;
        const sign = page.root.querySelector("form button.govuk-button--warning");
        await client.submit(page, "proposalId", { [sign?.getAttribute("name") ?? ""]: "" });
        return undefined;
      });
    },
  };
}

type Look = (path: string) => Promise<{ readonly client: HttpClient; readonly page: Page }>;

/** A member of staff who signs in again when the session has ended. */
async function staff(
  portal: PortalAddresses,
  email: string,
  password: string,
  patience: Patience,
): Promise<Look> {
  let client = await patience.until("signing in", () => signIn(portal, email, password));
  return async (path) => {
    const page = await client.get(path);
    if (page.url.pathname === "/sign-in") client = await signIn(portal, email, password);
    else if (page.status !== 200 && page.status !== 404) throw new Error(`the case: ${page.status}`);
    return { client, page };
  };
}

/** An unpaid application is not a case yet. */
const isPaid = ({ status, url }: Page): boolean => status === 200 && url.pathname !== "/sign-in";

const take = translator("en", "staff")("case.claim");
const mayBeTaken = ({ root }: Page): boolean =>
  root.querySelectorAll("main form button").some(({ textContent }) => textContent === take);

async function grant(client: HttpClient, path: string): Promise<void> {
  const page = await client.get(`${path}/grant`);
  await client.submit(page, "applicationId");
}

async function refuse(client: HttpClient, path: string): Promise<void> {
  const page = await client.get(`${path}/refuse`);
  const ground = page.root.querySelector('input[name="ground"]')?.getAttribute("value") ?? "";
  const preview = await client.submit(page, "ground", {
    ground,
    text: "The picture of the passport page cannot be read.",
    step: "preview",
  });
  await client.submit(preview, "ground", { step: "send" });
}
