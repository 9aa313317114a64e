import { type HTMLElement, parse } from "node-html-parser";
import { aTraveller } from "../support/a-traveller.ts";
import { formData, httpClient, type Page } from "../support/http-client.ts";
import { type PortalAddresses, register } from "../support/http-journey.ts";
import type { Subject } from "./measure.ts";

/** The names of the subjects in the report. */
export const names = {
  page: "bare page",
  control: "bare page again (control)",
  form: "bare form",
  question: "question page, signed in",
  bareAction: "bare form's action",
  answer: "answer posted and stored",
} as const;

/** A signed-in applicant with a started questionnaire, and the requests to measure. */
export async function prepareSubjects(portal: PortalAddresses): Promise<readonly Subject[]> {
  const traveller = await aTraveller();
  const client = httpClient(portal.appUrl);
  await register(client, portal, traveller);
  const requirements = await client.get("/applications/new");
  const begun = await client.submit(requirements, "acknowledged", { acknowledged: "yes" });
  const id = begun.url.pathname.split("/")[2] ?? "";
  await client.submit(await client.get(`/applications/${id}/invitation`), "number", {
    number: traveller.invitationNumber,
  });
  const questionPath = `/applications/${id}/questions/civil-status`;
  const cookie = client.cookies();
  const question = await client.get(questionPath);
  const bareForm = await client.get("/bench/form");
  const page = { method: "GET", path: "/bench/page" } as const;
  return [
    { name: names.page, request: page, expectStatus: 200 },
    { name: names.control, request: page, expectStatus: 200 },
    { name: names.form, request: { method: "GET", path: "/bench/form" }, expectStatus: 200 },
    {
      name: names.question,
      request: { method: "GET", path: questionPath, headers: { cookie, "accept-language": "en" } },
      expectStatus: 200,
    },
    {
      name: names.bareAction,
      request: await post("/bench/form", bareForm, "answer", { answer: "single" }),
      expectStatus: 303,
    },
    {
      name: names.answer,
      request: await post(
        questionPath,
        question,
        "marital-status",
        { "marital-status": "single", "other-nationalities": "" },
        cookie,
      ),
      expectStatus: 303,
    },
  ];
}

/** The post of a browser without JavaScript, as bytes that can be sent repeatedly. */
async function post(
  path: string,
  page: Page,
  marker: string,
  values: Readonly<Record<string, string>>,
  cookie = "",
): Promise<Subject["request"]> {
  const form = parse(page.html)
    .querySelectorAll("form")
    .find((candidate: HTMLElement) => candidate.querySelector(`[name="${marker}"]`));
  if (!form) throw new Error(`${path} has no form with ${marker}`);
  const encoded = new Response(formData(form, values));
  return {
    method: "POST",
    path,
    body: Buffer.from(await encoded.arrayBuffer()),
    headers: { "content-type": encoded.headers.get("content-type") ?? "", cookie, "accept-language": "en" },
  };
}
