import { signIn } from "../../support/http-journey.ts";
import { median } from "../measure.ts";
import { type StaffPage, staffPages } from "./staff-pages.ts";
import type { Service, Services } from "./start-services.ts";

/** More than PostgreSQL needs before it keeps a generic plan. */
const warmUps = 7;
const rounds = 15;

export interface MeasuredPage {
  readonly name: string;
  /** Milliseconds in each service: medians. */
  readonly few: number;
  readonly many: number;
  /** The fastest of each: the cost of the page alone, regardless of other load on the machine. */
  readonly min: { readonly few: number; readonly many: number };
}

/** Measures every page in both services, one at a time and in turn: from the request to the last byte of the answer. */
export async function measurePages({ few, many, demoPassword }: Services): Promise<readonly MeasuredPage[]> {
  const [small, large] = [await visitorOf(few, demoPassword), await visitorOf(many, demoPassword)];
  const times = new Map(small.pages.map(({ name }) => [name, { few: [] as number[], many: [] as number[] }]));
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const [at, page] of small.pages.entries()) {
      const took = { few: await small.visit(page), many: await large.visit(large.pages[at] ?? page) };
      if (round < warmUps) continue;
      times.get(page.name)?.few.push(took.few);
      times.get(page.name)?.many.push(took.many);
    }
  }
  return [...times].map(([name, took]) => ({
    name,
    few: median(took.few),
    many: median(took.many),
    min: { few: Math.min(...took.few), many: Math.min(...took.many) },
  }));
}

/** A signed-in client of each role. */
async function visitorOf(service: Service, demoPassword: string) {
  const { appUrl } = service;
  const cookies = new Map<string, string>();
  for (const who of ["officer", "senior", "supervisor", "border"]) {
    const client = await signIn({ appUrl, mailboxUrl: "" }, `${who}@demo.example`, demoPassword);
    cookies.set(who, client.cookies());
  }
  const visit = async ({ name, who, path, cookies: more = {}, body }: StaffPage): Promise<number> => {
    const cookie = [cookies.get(who), ...Object.entries(more).map(([key, value]) => `${key}=${value}`)].join(
      "; ",
    );
    const post = body && { method: "POST", body: JSON.stringify(body) };
    const began = performance.now();
    const response = await fetch(`${appUrl}${path}`, {
      redirect: "manual",
      headers: { cookie, "accept-language": "en", ...(body ? { "content-type": "application/json" } : {}) },
      ...(post || {}),
    });
    await response.arrayBuffer();
    const took = performance.now() - began;
    if (response.status !== 200) throw new Error(`${name}: ${path} answered ${response.status}`);
    return took;
  };
  return { pages: await staffPages(service), visit };
}
