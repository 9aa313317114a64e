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

const host = "/host/invitations/";
const staff = "/staff/invitations/";

/** The pages of a confirmed host about its invitations. */
export const invitationPages: readonly Visit[] = [
  at("invitations", "/host/invitations", everywhere),
  at("invitations-nothing-found", "/host/invitations?status=USED"),
  at("invitation-new", "/host/invitations/new", everywhere),
  at("invitation-new-errors", "/host/invitations/new", { act: (page) => press(page) }),
  at("invitations-import", "/host/invitations/import", everywhere),
  at("invitations-import-errors", "/host/invitations/import", { act: (page) => press(page) }),
  one("invitationGroup", `${host}groups/`, "", { name: "invitation-group", ...everywhere }),
  one("invitationGroup", `${host}groups/`, "?added=3&updated=0&kept=1&faulty=1", {
    name: "invitation-group-imported",
  }),
  one("invitationGroup", `${host}groups/`, "/documents", { name: "invitation-document" }),
  one("invitationGroup", `${host}groups/`, "/documents", {
    name: "invitation-document-errors",
    act: (page) => press(page),
  }),
  one("invitationGroup", `${host}groups/`, "/new", { name: "invitation-more" }),
  one("invitationRow", `${host}rows/`, "", { name: "invitation-row", ...everywhere }),
  one("invitationIssued", host, "", { name: "invitation-issued", ...everywhere }),
  one("invitationIssued", host, "/cancel", { name: "invitation-cancel" }),
  one("invitationReturned", host, "", { name: "invitation-returned" }),
  one("invitationReturned", host, "/edit", { name: "invitation-edit" }),
];

/** A migration officer's pages about invitations. */
export const invitationReviewPages: readonly Visit[] = [
  at("invitation-search", "/staff/invitations", {
    act: async (page) => {
      await page.fill("#search", "SPECIMEN");
      await page.locator("main form:has(#search) button").click();
      await page.locator("main p[role=status]").waitFor();
    },
  }),
  at("invitation-paper", "/staff/invitations/new"),
  at("invitation-paper-errors", "/staff/invitations/new", { act: (page) => press(page) }),
  one("invitationGroup", `${staff}groups/`, "", { name: "invitation-case", ...everywhere }),
  one("invitationGroup", `${staff}groups/`, "/decision", { name: "invitation-decision", ...everywhere }),
  one("invitationGroup", `${staff}groups/`, "/decision", {
    name: "invitation-decision-errors",
    act: (page) => press(page),
  }),
  one("invitationIssued", staff, "", { name: "invitation-case-issued" }),
  one("invitationIssued", staff, "/revoke", { name: "invitation-revoke", ...everywhere }),
  one("invitationIssued", staff, "/revoke", { name: "invitation-revoke-errors", act: (page) => press(page) }),
];
