import { globSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { db } from "#lib/platform/db/client.ts";
import { aTraveller } from "../../support/a-traveller.ts";
import { type HttpClient, httpClient } from "../../support/http-client.ts";
import { fillIn, grant, pay, register, signIn, submit } from "../../support/http-journey.ts";
import { demoPassword, portalUnderTest } from "../../support/portal-under-test.ts";

const portal = portalUnderTest();

type Who =
  | "nobody"
  | "owner"
  | "applicant"
  | "host"
  | "officer"
  | "senior"
  | "supervisor"
  | "auditor"
  | "border";

const everybody: readonly Who[] = [
  "nobody",
  "owner",
  "applicant",
  "host",
  "officer",
  "senior",
  "supervisor",
  "auditor",
  "border",
];
const staff: readonly Who[] = ["officer", "senior", "supervisor", "auditor", "border"];
const members: readonly Who[] = ["owner", "applicant", "host", ...staff];
const overseers: readonly Who[] = ["supervisor", "auditor"];
const readers: readonly Who[] = ["officer", "senior", ...overseers];
const deciders: readonly Who[] = ["officer", "senior"];
const applicants: readonly Who[] = ["owner", "applicant"];

/** The roles that may open each address of the portal. `[id]` is the owner's application. */
const audience: Readonly<Record<string, readonly Who[]>> = {
  "/": everybody,
  "/[...path]": [],
  "/accessibility": everybody,
  "/account/security": members,
  "/account/security/recovery-codes": staff,
  "/account/security/recovery-codes/renew": staff,
  "/account/security/second-factor": staff,
  "/account/stay": [],
  "/api/docs": everybody,
  "/api/health/live": everybody,
  "/api/health/ready": everybody,
  "/api/mail/bounces": [],
  "/api/stripe/webhook": [],
  "/api/v1/[operation]": everybody,
  // Only systems with a property's token (tests/integration/host-api); a session opens none of them.
  "/api/v1/arrival-notices": [],
  "/api/v1/arrival-notices/[notice]": [],
  "/api/v1/arrival-notices/[notice]/receipt": [],
  "/api/v1/arrival-notices/batch": [],
  "/api/v1/openapi.json": everybody,
  "/api/v1/revocations": everybody,
  "/api/v1/trust-list": everybody,
  "/api/v1/verify": [],
  "/applications": applicants,
  "/applications/[id]": ["owner"],
  "/applications/[id]/check": ["owner"],
  "/applications/[id]/documents/[kind]": ["owner", ...readers],
  "/applications/[id]/email": ["owner"],
  "/applications/[id]/invitation": ["owner"],
  "/applications/[id]/messages": ["owner"],
  "/applications/[id]/passport-page": ["owner"],
  "/applications/[id]/pay": ["owner"],
  "/applications/[id]/pay/return": ["owner"],
  "/applications/[id]/photo": ["owner"],
  "/applications/[id]/questions/[step]": ["owner"],
  "/applications/[id]/receipt.pdf": ["owner"],
  "/applications/[id]/requirements": ["owner"],
  "/applications/[id]/share": ["owner"],
  "/applications/[id]/visa.pdf": ["owner", ...readers],
  "/applications/[id]/withdraw": ["owner"],
  "/applications/new": applicants,
  "/applications/pay": applicants,
  "/bench/form": everybody,
  "/bench/page": everybody,
  "/border": ["border"],
  // Stored in browsers and free of personal data; the requests that it makes are below.
  "/border/desk": everybody,
  "/border/desk/look-up": [],
  "/border/desk/records": [],
  "/border/desk/session": ["border"],
  "/border/visas/[visa]": ["border"],
  "/border/visas/[visa]/later": ["border"],
  "/border/visas/[visa]/photo": ["border"],
  "/border/visas/[visa]/refuse": ["border"],
  "/confirm": everybody,
  "/confirm/[link]": everybody,
  "/eligibility": everybody,
  "/forgot-password": everybody,
  "/forgot-password/sent": everybody,
  "/help": everybody,
  "/host": ["host"],
  "/host/api": ["host"],
  "/host/api/[property]": [],
  "/host/api/[property]/tokens/new": [],
  "/host/api/[property]/webhook": [],
  "/host/invitations": ["host"],
  "/host/invitations/[invitation]": [],
  "/host/invitations/[invitation]/cancel": [],
  "/host/invitations/[invitation]/edit": [],
  "/host/invitations/[invitation]/invitation.pdf": [],
  "/host/invitations/documents/[document]/[page]": [],
  "/host/invitations/export/[format]": ["host"],
  "/host/invitations/groups/[group]": [],
  "/host/invitations/groups/[group]/documents": [],
  "/host/invitations/groups/[group]/new": [],
  "/host/invitations/import": ["host"],
  "/host/invitations/new": ["host"],
  "/host/invitations/rows/[row]": [],
  "/host/invitations/template/[format]": ["host"],
  "/host/organisation": ["host"],
  "/host/organisation/contact": ["host"],
  "/host/organisation/identity": ["host"],
  "/host/organisation/licence": ["host"],
  "/host/organisation/licence-page": ["host"],
  "/host/organisation/new": ["host"],
  "/host/people": ["host"],
  "/host/people/[id]": ["host"],
  "/host/people/invite": ["host"],
  "/host/people/leave": ["host"],
  "/host/properties": ["host"],
  "/host/properties/[id]": ["host"],
  "/host/properties/[id]/close": ["host"],
  "/host/properties/new": ["host"],
  "/host/register": everybody,
  "/join/[link]": everybody,
  "/host/arrivals": ["host"],
  "/host/arrivals/[id]": [],
  "/host/arrivals/[id]/amend": [],
  "/host/arrivals/[id]/depart": [],
  "/host/arrivals/[id]/receipt.pdf": [],
  "/host/arrivals/[id]/undo": [],
  "/host/arrivals/export/[format]": ["host"],
  "/host/arrivals/import": ["host"],
  "/host/arrivals/import/[id]": [],
  "/host/arrivals/import/[id]/rows/[line]": [],
  "/host/arrivals/new": ["host"],
  "/host/arrivals/scan": ["host"],
  "/host/arrivals/template/[format]": ["host"],
  // From this machine; from elsewhere only with a token (tests/unit/operations).
  "/metrics": everybody,
  "/missing": everybody,
  "/not-allowed": everybody,
  "/privacy": everybody,
  "/receipts": everybody,
  "/receipts/[code]": everybody,
  "/register": everybody,
  "/requirements": everybody,
  "/reset-password": everybody,
  "/reset-password/[link]": everybody,
  "/shared": everybody,
  "/shared/[look]": [],
  "/shared/[look]/photo": [],
  "/sign-in": everybody,
  // Redirects users who are already signed in to their home page.
  "/sign-in/code": members,
  // Redirects to the provider, which is not configured here.
  "/sign-in/provider": everybody,
  "/sign-in/provider/callback/oidc": everybody,
  "/sign-in/provider/refused": everybody,
  "/sign-in/second-factor": members,
  "/sign-out": [],
  "/staff": readers,
  "/staff/applications/[id]": readers,
  "/staff/applications/[id]/grant": deciders,
  "/staff/applications/[id]/reassign": ["senior", "supervisor"],
  "/staff/applications/[id]/refuse": deciders,
  "/staff/applications/[id]/reissue": ["senior"],
  "/staff/applications/[id]/reopen": ["senior"],
  "/staff/applications/[id]/return": deciders,
  // A returned picture: tests/e2e/decisions.spec.ts opens one.
  "/staff/applications/[id]/returns/[return]/[kind]": [],
  "/staff/applications/[id]/revoke": deciders,
  "/staff/applications/[id]/signature": ["senior"],
  "/staff/watch-list": ["senior", ...overseers],
  // An unknown one; tests/e2e/watch-list.spec.ts opens a real one.
  "/staff/watch-list/[entry]": [],
  "/staff/watch-list/[entry]/edit": [],
  "/staff/watch-list/[entry]/end": [],
  "/staff/watch-list/entries.csv": ["senior", ...overseers],
  "/staff/watch-list/import": ["senior", "supervisor"],
  "/staff/watch-list/new": ["senior", "supervisor"],
  "/staff/reports": overseers,
  "/staff/reports/figures/[format]": overseers,
  "/staff/audit": overseers,
  "/staff/audit/events.csv": overseers,
  "/staff/jobs": ["supervisor"],
  "/staff/jobs/[job]": ["supervisor"],
  "/staff/invitations": readers,
  "/staff/invitations/[invitation]": [],
  "/staff/invitations/[invitation]/revoke": [],
  "/staff/invitations/groups/[group]": [],
  "/staff/invitations/groups/[group]/decision": [],
  "/staff/invitations/new": deciders,
  "/staff/signatures": readers,
  "/staff/organisations": readers,
  "/staff/organisations/[id]": readers,
  "/staff/organisations/[id]/licence": readers,
  "/staff/organisations/[id]/release": deciders,
  "/staff/organisations/[id]/return": deciders,
  "/staff/arrivals": readers,
  "/staff/arrivals/[id]": [],
  "/staff/arrivals/[id]/amend": [],
  "/staff/arrivals/notices": readers,
  "/staff/payments": overseers,
  "/staff/payments/issues/[issue]": overseers,
  "/staff/payments/report": overseers,
  "/staff/payments/report/days/[format]": overseers,
  "/staff/people": overseers,
  "/staff/people/[person]": overseers,
  "/staff/people/invite": ["supervisor"],
  "/staff-invitation/[link]": everybody,
  "/staff/announcements": ["supervisor"],
  "/staff/announcements/[announcement]": ["supervisor"],
  "/staff/calendar": ["supervisor"],
  "/staff/calendar/import": ["supervisor"],
  "/staff/calendar/new": ["supervisor"],
  "/staff/policy": readers,
  "/staff/policy/annex.csv": [],
  "/staff/policy/proposals/[proposal]": [],
  "/staff/policy/proposals/[proposal]/lists/[annex]": [],
  "/staff/policy/proposals/[proposal]/lists/[annex]/import": [],
  "/staff/policy/proposals/[proposal]/sections/[section]": [],
  "/staff/policy/versions/[version]": readers,
  "/verify": everybody,
  "/verify/camera": everybody,
  "/verify/file": everybody,
  "/verify/offline": everybody,
  "/verify/offline.webmanifest": everybody,
  "/verify/seal-reader.wasm": everybody,
};

const routes = globSync("app/**/{page.tsx,route.ts}")
  .map(
    (file) =>
      `/${file
        .split("/")
        .slice(1, -1)
        .filter((part) => !part.startsWith("("))
        .join("/")}`,
  )
  .sort();

/** Filled in for `[visa]` once the owner's visa is granted. */
const samples: Record<string, string> = {
  "[...path]": "no/such/page",
  "[code]": "ACEF-GHJK-LMNP",
  "[format]": "csv",
  "[issue]": "00000000-0000-4000-8000-000000000000",
  "[kind]": "photo",
  "[step]": "contact",
  "[job]": "1",
  "[link]": "no-link",
  "[look]": "00000000-0000-4000-8000-000000000000",
  // An unknown one; tests/e2e/invitations.spec.ts opens a real one.
  "[invitation]": "00000000-0000-4000-8000-000000000000",
  "[entry]": "00000000-0000-4000-8000-000000000000",
  "[return]": "00000000-0000-4000-8000-000000000000",
  "[group]": "00000000-0000-4000-8000-000000000000",
  "[line]": "2",
  "[row]": "00000000-0000-4000-8000-000000000000",
  "[document]": "00000000-0000-4000-8000-000000000000",
  "[page]": "1",
  "[notice]": "00000000-0000-4000-8000-000000000000",
  "[operation]": "territories",
  // Of another organisation. tests/e2e/policy.spec.ts opens a real one.
  "[announcement]": "new",
  "[proposal]": "00000000-0000-4000-8000-000000000000",
  "[section]": "passport",
  "[annex]": "1",
  "[version]": "2019-01-01",
  "[property]": "00000000-0000-4000-8000-000000000000",
};

const addressOf = (route: string, id: string): string =>
  route.replace(/\[[^\]]+\]/g, (part) => (part === "[id]" ? id : (samples[part] ?? part)));

/** A desk needs an airport before it shows anything. */
async function atDesk(border: HttpClient): Promise<HttpClient> {
  await border.submit(await border.get("/border?airport=change"), "airport", { airport: "ALA" });
  return border;
}

test("every address of the portal says here who may open it", () => {
  expect(routes).toEqual(Object.keys(audience).sort());
});

test("every address opens for the permitted roles and discloses nothing to the others", async () => {
  // Every address for every role, and invalid ids for each address that takes one.
  test.setTimeout(400_000);
  const traveller = await aTraveller();
  const owner = httpClient(portal.appUrl);
  await register(owner, portal, traveller);
  const id = await fillIn(owner, traveller);
  await submit(owner, id);
  await pay(owner, id);
  const demo = (name: string) => signIn(portal, `${name}@demo.example`, demoPassword());
  const officer = await demo("officer");
  await expect
    .poll(async () => (await officer.get(`/staff/applications/${id}`)).status, { timeout: 60_000 })
    .toBe(200);
  await grant(officer, id);
  const visa = await db().visa.findFirstOrThrow({ where: { applicationId: id }, select: { id: true } });
  samples["[visa]"] = visa.id;
  const colleague = await db().user.findUniqueOrThrow({ where: { email: "officer@demo.example" } });
  samples["[person]"] = colleague.id;
  const people: Readonly<Record<Who, HttpClient>> = {
    nobody: httpClient(portal.appUrl),
    owner,
    applicant: await demo("applicant"),
    host: await demo("host"),
    officer,
    senior: await demo("senior"),
    supervisor: await demo("supervisor"),
    auditor: await demo("auditor"),
    border: await atDesk(await demo("border")),
  };
  const secrets = [traveller.passportNumber, traveller.email, traveller.givenNames, traveller.mrz[1]];

  const visit = async (route: string, who: Who) => {
    const page = await people[who].get(addressOf(route, id));
    const place = `${route} for ${who}: ${page.status} at ${page.url.pathname}`;
    expect(page.status, place).toBeLessThan(500);
    if (audience[route]?.includes(who)) {
      expect(
        ["/sign-in", "/not-allowed"].filter((path) => path !== route),
        place,
      ).not.toContain(page.url.pathname);
      return;
    }
    const isTurnedAway =
      [401, 404, 405].includes(page.status) || ["/sign-in", "/not-allowed"].includes(page.url.pathname);
    expect(isTurnedAway, place).toBe(true);
    for (const secret of secrets) expect(page.html.includes(secret), place).toBe(false);
  };
  for (const route of routes) await Promise.all(everybody.map((who) => visit(route, who)));

  // Invalid ids, and one of an unknown application.
  const foreign = "00000000-0000-4000-8000-000000000000";
  const junk = [foreign, "x", "1", "%00", "'%20OR%201=1--", `${id}x`, "..%2f", "{id}", "%F0%9F%87%B0"];
  const misaddress = async (route: string, wrongId: string, who: Who) => {
    const page = await people[who].get(addressOf(route, wrongId));
    const place = `${addressOf(route, wrongId)} for ${who}`;
    expect(page.status === 404 || page.url.pathname === "/not-allowed", `${place}: ${page.status}`).toBe(
      true,
    );
    for (const secret of secrets) expect(page.html.includes(secret), place).toBe(false);
  };
  for (const route of routes.filter((candidate) => candidate.includes("[id]"))) {
    await Promise.all(
      junk.flatMap((wrongId) =>
        (["owner", "officer"] as const).map((who) => misaddress(route, wrongId, who)),
      ),
    );
  }

  // Signed-in pages and files are not cached, and scripts cannot read the session.
  const cookies = owner.cookies();
  for (const path of [
    `/applications/${id}`,
    `/applications/${id}/visa.pdf`,
    `/applications/${id}/documents/photo`,
  ]) {
    const { headers, status } = await fetch(new URL(path, portal.appUrl), { headers: { Cookie: cookies } });
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toContain("no-store");
    expect(headers.get("x-content-type-options")).toContain("nosniff");
  }
});

test("another person's application can be neither changed nor paid nor withdrawn by its id", async () => {
  const [victim, thief] = [await aTraveller(), await aTraveller()];
  const [ofVictim, ofThief] = [httpClient(portal.appUrl), httpClient(portal.appUrl)];
  await register(ofVictim, portal, victim);
  await register(ofThief, portal, thief);
  const target = await fillIn(ofVictim, victim);
  const own = await fillIn(ofThief, thief);
  const before = (await ofVictim.get(`/applications/${target}/check`)).root.querySelector(
    "main",
  )?.textContent;

  const tries: readonly [path: string, marker: string, values: Readonly<Record<string, string | Blob>>][] = [
    ["questions/occupation", "step", { occupation: "retired" }],
    ["questions/contact", "step", { email: thief.email, phone: "+974 1111 1111", address: "Elsewhere" }],
    ["photo", "file", { file: new Blob([new Uint8Array(10)]) }],
    ["invitation", "number", { number: thief.invitationNumber }],
    ["check", "declarations", { declarations: "true" }],
    ["withdraw", "application", {}],
  ];
  for (const [path, marker, values] of tries) {
    const page = await ofThief.get(`/applications/${own}/${path}`);
    const after = await ofThief.submit(page, marker, { ...values, application: target });
    expect([path, after.status]).toEqual([path, 404]);
  }
  await submit(ofThief, own);
  const fee = await ofThief.get(`/applications/${own}/pay`);
  expect((await ofThief.submit(fee, "application", { application: target })).status).toBe(404);
  const after = (await ofVictim.get(`/applications/${target}/check`)).root.querySelector("main")?.textContent;
  expect(after).toBe(before);
});
