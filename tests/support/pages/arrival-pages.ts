import { at, everywhere, press, type Visit } from "./visit.ts";

const noticeOf = (state: string, path: string, more: Partial<Visit> & { readonly name: string }): Visit => ({
  path: ({ ids }) => `/host/arrivals/${ids[state]}${path}`,
  ...more,
});

/** A host's pages about its guests. */
export const hostArrivalPages: readonly Visit[] = [
  at("arrivals", "/host/arrivals", everywhere),
  at("arrivals-overdue", "/host/arrivals?list=overdue", everywhere),
  at("arrivals-none", "/host/arrivals?list=departed&late=yes&from=2020-01-01"),
  at("arrival-new", "/host/arrivals/new", everywhere),
  at("arrival-errors", "/host/arrivals/new", { act: (page) => press(page) }),
  noticeOf("notice", "?done=sent", { name: "arrival-sent", ...everywhere }),
  noticeOf("lateNotice", "", { name: "arrival-late" }),
  noticeOf("owedNotice", "", { name: "arrival-owed" }),
  noticeOf("notice", "/amend", { name: "arrival-amend" }),
  noticeOf("owedNotice", "/amend", { name: "arrival-closed" }),
  noticeOf("notice", "/depart", { name: "arrival-depart" }),
  noticeOf("notice", "/undo", { name: "arrival-undo", ...everywhere }),
  noticeOf("notice", "/undo", { name: "arrival-undo-errors", act: (page) => press(page) }),
  at("arrival-import", "/host/arrivals/import", everywhere),
  at("arrival-import-errors", "/host/arrivals/import", { act: (page) => press(page) }),
  { name: "arrival-table", path: ({ ids }) => `/host/arrivals/import/${ids.table}`, ...everywhere },
  at("arrival-scan", "/host/arrivals/scan"),
  { name: "arrival-row", path: ({ ids }) => `/host/arrivals/import/${ids.table}/rows/2` },
];

/** The pages for anyone with a receipt. */
export const receiptPages: readonly Visit[] = [
  at("receipt-check", "/receipts", everywhere),
  { name: "receipt-genuine", path: ({ ids }) => `/receipts/${ids.receipt}`, ...everywhere },
  at("receipt-unknown", "/receipts/ACEF-GHJK-LMNP"),
];

/** A migration officer's pages about hosts' notices. */
export const officerArrivalPages: readonly Visit[] = [
  at("staff-notices", "/staff/arrivals/notices"),
  at("staff-arrivals-unknown", "/staff/arrivals", { act: (page) => press(page) }),
  {
    name: "staff-arrival",
    path: ({ ids }) => `/staff/arrivals/${ids.lateNotice}`,
    ...everywhere,
  },
  {
    name: "staff-arrival-amend",
    path: ({ ids }) => `/staff/arrivals/${ids.notice}/amend`,
    ...everywhere,
  },
  {
    name: "staff-arrival-amend-errors",
    path: ({ ids }) => `/staff/arrivals/${ids.notice}/amend`,
    act: (page) => press(page),
  },
];
