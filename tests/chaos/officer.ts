import type { HttpClient } from "../support/http-client.ts";
import { type PortalAddresses, signIn } from "../support/http-journey.ts";
import type { Patience } from "./patience.ts";

export interface Officer {
  /** Takes the application and decides; whoever looks again finds it decided and leaves it. */
  decide(id: string, decision: "grant" | "refuse"): Promise<void>;
}

/** An officer who looks at the case's page and does what it offers. */
export async function anOfficer(
  portal: PortalAddresses,
  email: string,
  password: string,
  patience: Patience,
): Promise<Officer> {
  let client: HttpClient = await patience.until("signing in", () => signIn(portal, email, password));
  return {
    decide: async (id, decision) => {
      const path = `/staff/applications/${id}`;
      await patience.until("deciding", async () => {
        const page = await client.get(path);
        if (page.url.pathname === "/sign-in") client = await signIn(portal, email, password);
        // Not paid yet as far as the portal knows.
        if (page.status === 404) return undefined;
        if (page.status !== 200) throw new Error(`the case: ${page.status}`);
        if (page.root.querySelector(`a[href="${path}/grant"]`)) {
          await (decision === "grant" ? grant(client, path) : refuse(client, path));
          return undefined;
        }
        if (!page.root.querySelector('main input[name="applicationId"]')) return true;
        await client.submit(page, "applicationId");
        return undefined;
      });
    },
  };
}

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
