import { samplePassportPage, samplePhoto } from "#prisma/demo/sample-pictures.ts";
import type { Traveller } from "../support/a-traveller.ts";
import type { HttpClient, Page } from "../support/http-client.ts";
import { errorsOn, upload, valuesFor } from "../support/http-journey.ts";
import type { Patience } from "./patience.ts";

/** Starts an application, or finds the one started before the answer was lost. @returns its id */
export const begin = (client: HttpClient, patience: Patience): Promise<string> =>
  patience.until("beginning", async () => {
    const known = applicationOn(await client.get("/applications"));
    if (known) return known;
    const requirements = await client.get("/applications/new");
    const page = await client.submit(requirements, "acknowledged", { acknowledged: "yes" });
    // A page about a fault has the requested address, so the next request shows the outcome.
    return idIn(page.url.pathname);
  });

const applicationOn = ({ root }: Page): string | undefined =>
  root
    .querySelectorAll("main a[href^='/applications/']")
    .map((link) => idIn(link.getAttribute("href") ?? ""))
    .find((id) => id !== undefined);

const idIn = (path: string): string | undefined => /^\/applications\/([0-9a-f-]{36})/.exec(path)?.[1];

/**
 * Completes the next task of the task list until the application is submitted. Never repeats a task that the portal has
 * accepted: an answer that it had lost would then be requested for ever.
 */
export async function fillIn(
  client: HttpClient,
  id: string,
  traveller: Traveller,
  patience: Patience,
): Promise<void> {
  const home = `/applications/${id}`;
  await patience.until("filling in", async () => {
    let page = await client.get(home);
    for (let steps = 0; steps < 60; steps += 1) {
      if (page.status >= 500) throw new Error(`${page.url.pathname}: ${page.status}`);
      if (page.url.pathname !== home) page = await doTask(client, page, id, traveller);
      else {
        const next = page.root.querySelector("main a.govuk-button")?.getAttribute("href");
        if (!page.root.querySelector(".govuk-task-list")) return true;
        page = await client.get(next ?? home);
      }
    }
    throw new Error("The task list leads round in circles");
  });
}

/** Answers one page. Returns the page that follows, or the task list. */
async function doTask(client: HttpClient, page: Page, id: string, traveller: Traveller): Promise<Page> {
  const home = `/applications/${id}`;
  const task = page.url.pathname.slice(home.length + 1);
  const answered = await answer(client, page, task, id, traveller);
  if (answered === undefined) return client.get(home);
  if (answered.root.querySelector(".govuk-error-summary")) throw new Error(`${task}: ${errorsOn(answered)}`);
  return answered.url.pathname.startsWith(home) ? answered : client.get(home);
}

async function answer(
  client: HttpClient,
  page: Page,
  task: string,
  id: string,
  traveller: Traveller,
): Promise<Page | undefined> {
  if (task.startsWith("questions/")) return client.submit(page, "step", valuesFor(page, traveller.answers));
  if (task === "invitation") {
    return client.submit(page, "number", { number: traveller.invitationNumber });
  }
  if (task === "photo") return void (await upload(client, id, task, await samplePhoto()));
  if (task === "passport-page") return void (await upload(client, id, task, await samplePassportPage()));
  if (task === "check") {
    const boxes = page.root
      .querySelectorAll('input[name="declarations"]')
      .map((box) => box.getAttribute("value") ?? "");
    return client.submit(page, "declarations", { declarations: boxes });
  }
  return undefined;
}
