import { staffWays } from "#components/ui/staff-navigation.ts";
import { may } from "#lib/accounts/rights.ts";
import { at, everywhere, press, type Visit } from "./visit.ts";

const caseOf = (state: string, path: string, more: Partial<Visit> & { readonly name: string }): Visit => ({
  path: ({ ids }) => `/staff/applications/${ids[state]}${path}`,
  ...more,
});

const isForOfficers = ({ permission }: (typeof staffWays)[number]): boolean =>
  may({ role: "OFFICER" }, permission);

const sections = (ways: readonly (typeof staffWays)[number][]): readonly Visit[] =>
  ways.map(({ texts, href }) => at(`section-${texts}`, href, everywhere));

/** The first pages of the navigation's sections that an officer may see. */
export const officerSections = sections(staffWays.filter(isForOfficers));

/** Those that an officer may not see. */
export const supervisorSections = sections(staffWays.filter((way) => !isForOfficers(way)));

/** A migration officer's pages. */
export const officerPages: readonly Visit[] = [
  at("queue-filtered", "/staff?purpose=tourist&assigned=nobody", everywhere),
  at("queue-none-left", "/staff?said=none-left"),
  caseOf("paid", "", { name: "case-free" }),
  caseOf("inReview", "", { name: "case-held", ...everywhere }),
  caseOf("blocked", "", { name: "case-blocked" }),
  caseOf("granted", "", { name: "case-granted" }),
  caseOf("refused", "", { name: "case-refused" }),
  caseOf("bounced", "", { name: "case-bounced" }),
  caseOf("inReview", "/grant", { name: "grant", ...everywhere }),
  caseOf("blocked", "/grant", { name: "grant-blocked" }),
  caseOf("inReview", "/refuse", { name: "refuse", ...everywhere }),
  caseOf("inReview", "/refuse", { name: "refuse-errors", act: (page) => press(page) }),
  caseOf("inReview", "/refuse", {
    name: "refuse-preview",
    act: async (page) => {
      await page.check("#ground-0");
      await page.fill("#text", "The passport has only one blank page.\nPlease apply again with a new one.");
      await press(page, ".portal-letter");
    },
  }),
];

const decided = (path: string, name: string, act?: Visit["act"]): Visit =>
  caseOf("granted", path, { name, ...(act && { act }) });

const letter: Visit["act"] = async (page) => {
  await page.fill(
    "#text",
    "The inviting company does not exist any more.\nPlease ask for another invitation.",
  );
  await press(page, ".portal-letter");
};

/** A migration officer's pages before and after a decision. */
export const decisionPages: readonly Visit[] = [
  caseOf("returned", "", { name: "case-returned" }),
  caseOf("corrected", "", { name: "case-corrected", ...everywhere }),
  caseOf("proposed", "", { name: "case-proposed", ...everywhere }),
  caseOf("revoked", "", { name: "case-revoked" }),
  caseOf("granted", "?sent=again", { name: "case-sent-again" }),
  caseOf("inReview", "/return", { name: "return", ...everywhere }),
  caseOf("inReview", "/return", { name: "return-errors", act: (page) => press(page) }),
  caseOf("inReview", "/return", {
    name: "return-preview",
    act: async (page, fixture) => {
      await page.check('input[value="blank-pages"]');
      await letter?.(page, fixture);
    },
  }),
  decided("/revoke", "revoke-proposal", letter),
];

/** The pages for senior officers only. */
export const seniorPages: readonly Visit[] = [
  at("signatures", "/staff/signatures", everywhere),
  caseOf("granted", "", { name: "case-senior", ...everywhere }),
  caseOf("proposed", "/signature", { name: "signature", ...everywhere }),
  caseOf("proposed", "/signature", { name: "signature-errors", act: (page) => press(page) }),
  caseOf("granted", "/revoke", { name: "revoke", ...everywhere }),
  decided("/revoke", "revoke-errors", (page) => press(page)),
  caseOf("granted", "/reopen", { name: "reopen", ...everywhere }),
  decided("/reopen", "reopen-preview", letter),
  caseOf("granted", "/reissue", { name: "reissue", ...everywhere }),
  decided("/reissue", "reissue-errors", (page) => press(page)),
];

const deadJob = (more: Partial<Visit> & { readonly name: string }): Visit => ({
  path: (fixture) => `/staff/jobs/${fixture.deadJob}`,
  ...more,
});

const issue = (name: string, more: Partial<Visit> = {}): Visit => ({
  name,
  path: ({ issueId }) => `/staff/payments/issues/${issueId}`,
  ...more,
});

/** A supervisor's pages. */
export const supervisorPages: readonly Visit[] = [
  caseOf("inReview", "/reassign", { name: "reassign", ...everywhere }),
  caseOf("inReview", "/reassign", { name: "reassign-errors", act: (page) => press(page) }),
  deadJob({ name: "job", ...everywhere }),
  deadJob({ name: "job-errors", act: (page) => press(page) }),
  at("calendar-missing", "/staff/calendar?year=2035"),
  at("calendar-new", "/staff/calendar/new", everywhere),
  at("calendar-errors", "/staff/calendar/new", { act: (page) => press(page) }),
  at("calendar-import", "/staff/calendar/import?year=2028", everywhere),
  at("policy", "/staff/policy", everywhere),
  at("policy-errors", "/staff/policy", { act: (page) => press(page) }),
  at("policy-version", "/staff/policy/versions/2019-01-01", everywhere),
  at("announcement-new", "/staff/announcements/new", everywhere),
  at("announcement-errors", "/staff/announcements/new", { act: (page) => press(page) }),
  at("watch-list-new", "/staff/watch-list/new"),
  at("watch-list-errors", "/staff/watch-list/new", { act: (page) => press(page) }),
  at("watch-list-import", "/staff/watch-list/import"),
  { name: "watch-entry", path: ({ ids }) => `/staff/watch-list/${ids.watchEntry}` },
  { name: "watch-entry-end", path: ({ ids }) => `/staff/watch-list/${ids.watchEntry}/end` },
  issue("payment-issue", everywhere),
  issue("payment-issue-errors", { act: (page) => press(page) }),
  at("fee-report", "/staff/payments/report", everywhere),
  at("reports-errors", "/staff/reports?from=2026-02-30"),
  at("audit-errors", "/staff/audit?from=2026-02-30"),
  at("fee-report-errors", "/staff/payments/report?from=2026-02-30"),
];

/** A host's pages. */
export const hostPages: readonly Visit[] = [
  at("host", "/host", everywhere),
  at("not-allowed-host", "/applications"),
];
