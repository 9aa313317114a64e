import { at, everywhere, press, type Visit } from "./visit.ts";

const one = (
  state: string,
  before: string,
  after: string,
  more: Partial<Visit> & { readonly name: string },
): Visit => ({
  path: ({ ids }) => `${before}${ids[state]}${after}`,
  ...more,
});

/** The pages of a host account without an organisation. */
export const newHostPages: readonly Visit[] = [
  at("host-beginning", "/host", everywhere),
  at("host-new", "/host/organisation/new", everywhere),
  at("host-new-errors", "/host/organisation/new", { act: (page) => press(page), ...everywhere }),
];

/** The pages of the manager of a returned travel firm. */
export const returnedHostPages: readonly Visit[] = [
  at("host-returned", "/host", everywhere),
  at("host-organisation-returned", "/host/organisation"),
  at("host-licence", "/host/organisation/licence", everywhere),
  at("host-licence-errors", "/host/organisation/licence", { act: (page) => press(page) }),
];

/** The pages of the manager of a confirmed organisation. */
export const organisationPages: readonly Visit[] = [
  at("host-organisation", "/host/organisation", everywhere),
  at("host-identity", "/host/organisation/identity"),
  at("host-contact", "/host/organisation/contact"),
  at("host-contact-errors", "/host/organisation/contact", {
    act: async (page) => {
      await page.fill("#phone", "12");
      await page.fill("#address-kato", "191110000");
      await press(page);
    },
  }),
  at("host-people", "/host/people", everywhere),
  at("host-people-invited", "/host/people?done=invited"),
  at("host-invite", "/host/people/invite", everywhere),
  at("host-invite-errors", "/host/people/invite", { act: (page) => press(page) }),
  one("clerk", "/host/people/", "", { name: "host-colleague" }),
  at("host-leave", "/host/people/leave"),
  at("host-properties", "/host/properties", everywhere),
  at("host-property-new-errors", "/host/properties/new", { act: (page) => press(page) }),
  one("property", "/host/properties/", "", { name: "host-property", ...everywhere }),
  one("property", "/host/properties/", "/close", { name: "host-property-close" }),
];

/** A migration officer's pages about hosts. */
export const hostReviewPages: readonly Visit[] = [
  at("hosts-confirmed", "/staff/organisations?status=CONFIRMED"),
  at("hosts-found", "/staff/organisations", {
    act: async (page) => {
      await page.fill("#search", "hotel");
      await page.locator("main form:has(#search) button").click();
      await page.waitForURL("**/staff/organisations?search=yes");
    },
  }),
  one("waitingHost", "/staff/organisations/", "", { name: "host-waiting", ...everywhere }),
  one("waitingHost", "/staff/organisations/", "/return", { name: "host-return", ...everywhere }),
  one("waitingHost", "/staff/organisations/", "/return", {
    name: "host-return-errors",
    act: (page) => press(page),
  }),
  one("waitingHost", "/staff/organisations/", "/release", { name: "host-release", ...everywhere }),
  one("returnedHost", "/staff/organisations/", "", { name: "host-was-returned" }),
  one("confirmedHost", "/staff/organisations/", "", { name: "host-confirmed" }),
];

/** The pages for becoming a host or joining one. */
export const becomingHostPages: readonly Visit[] = [
  at("host-register", "/host/register"),
  { name: "join", path: ({ links }) => links.join, ...everywhere },
  { name: "join-errors", path: ({ links }) => links.join, act: (page) => press(page) },
  at("join-dead", "/join/dead"),
];
