import { steps } from "#lib/applications/questionnaire/steps.ts";
import { at, everywhere, of, press, type Visit } from "./visit.ts";

/** Enough kinds of questions for each language and for use without JavaScript. */
const shownEverywhere = ["machine-readable-zone", "passport", "contact", "travel-dates", "history"];

/** Asked only if the passport does not determine the territory. */
const notAsked = ["territory"];

/** Complete from the start: everything on them is optional or known from the invitation. */
const completeAtOnce = ["machine-readable-zone", "name", "stay"];

const asked = steps.map(({ id }) => id).filter((id) => !notAsked.includes(id));

/** The questionnaire: each page before it is filled in, with its errors, and filled in. */
export const questionPages: readonly Visit[] = asked.flatMap((step) => [
  // Employment is asked about once the occupation is known.
  ...(step === "employer"
    ? []
    : [
        of("begun", `/questions/${step}`, { name: `question-${step}-empty` }),
        ...(completeAtOnce.includes(step)
          ? []
          : [
              of("begun", `/questions/${step}`, {
                name: `question-${step}-errors`,
                act: (page) => press(page),
              }),
            ]),
      ]),
  of("filled", `/questions/${step}`, {
    name: `question-${step}`,
    ...(shownEverywhere.includes(step) ? everywhere : {}),
  }),
]);

/** The pages from the requirements to the submission. */
export const draftPages: readonly Visit[] = [
  at("cabinet", "/applications"),
  at("new", "/applications/new", everywhere),
  at("new-errors", "/applications/new", { act: (page) => press(page) }),
  of("bare", "", { name: "tasks-bare" }),
  of("bare", "/invitation", { name: "invitation", ...everywhere }),
  of("bare", "/invitation", { name: "invitation-errors", act: (page) => press(page) }),
  of("bare", "/invitation", {
    name: "invitation-wrong",
    act: async (page) => {
      await page.fill("#number", "1234 567 890");
      await press(page);
    },
  }),
  ...["invitation-revoked", "invitation-used", "invitation-expired&day=2026-01-31"].map((why) =>
    of("bare", `/invitation?why=${why}`, { name: why.replace(/&.*/, "") }),
  ),
  of("bare", "/invitation?why=territory-not-open&territory=CN&purpose=treatment", {
    name: "invitation-territory",
    ...everywhere,
  }),
  {
    name: "invitation-own-application",
    path: ({ ids }) => `/applications/${ids.bare}/invitation?why=own-application&application=${ids.filled}`,
  },
  of("filled", "/invitation", { name: "invitation-change" }),
  of("bare", "/check", { name: "check-too-early" }),
  of("begun", "", { name: "tasks-begun", ...everywhere }),
  of("filled", "", { name: "tasks-complete" }),
  of("troubled", "", { name: "tasks-troubled" }),
  of("troubled", "/questions/passport-condition", { name: "question-obstacle", ...everywhere }),
  of("begun", "/questions/employer", { name: "question-not-asked" }),
  of("begun", "/photo", { name: "photo", ...everywhere }),
  of("begun", "/photo", { name: "photo-errors", act: (page) => press(page) }),
  of("filled", "/photo", { name: "photo-uploaded" }),
  of("begun", "/passport-page", { name: "passport-page" }),
  of("begun", "/passport-page", {
    name: "passport-page-wrong-type",
    act: async (page) => {
      await page.setInputFiles("#file", {
        name: "page.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("no picture"),
      });
      await press(page);
    },
  }),
  of("filled", "/passport-page", { name: "passport-page-uploaded" }),
  of("begun", "/check", { name: "check-missing", ...everywhere }),
  of("filled", "/check", { name: "check", ...everywhere }),
  of("filled", "/check", { name: "check-errors", act: (page) => press(page) }),
  of("filled", "/requirements", { name: "requirements-up-to-date" }),
  of("filled", "/withdraw", { name: "withdraw-draft" }),
];

/** The pages from the submission to the end. */
export const afterwardPages: readonly Visit[] = [
  ...["submitted", "inReview", "granted", "refused"].map((state) =>
    of(state, "", { name: `status-${state}`, ...everywhere }),
  ),
  ...["paid", "withdrawn", "withdrawnPaid", "lapsed", "lapsedDraft", "late", "revoked"].map((state) =>
    of(state, "", { name: `status-${state}` }),
  ),
  of("inReview", "/messages", { name: "messages", ...everywhere }),
  of("inReview", "/messages", { name: "messages-errors", act: (page) => press(page) }),
  of("returned", "", { name: "status-returned", ...everywhere }),
  of("returned", "/questions/passport-condition", { name: "correct-answer" }),
  of("returned", "/questions/contact", { name: "correct-closed" }),
  of("granted", "/share", { name: "share-none" }),
  of("shared", "/share", { name: "share-codes", ...everywhere }),
  of("bounced", "", { name: "status-bounced", ...everywhere }),
  of("bounced", "/email", { name: "email-bounced", ...everywhere }),
  of("submitted", "/email?again=2", { name: "email-changed" }),
  of("submitted", "/email", {
    name: "email-errors",
    act: async (page) => {
      await page.fill("#email", "nobody");
      await press(page);
    },
  }),
  of("returned", "/check", { name: "check-returned" }),
  of("filled", "/pay", { name: "pay-too-early" }),
  of("submitted", "/pay", { name: "pay-due", ...everywhere }),
  of("submitted", "/pay?cancelled=yes", { name: "pay-cancelled" }),
  of("submitted", "/pay?problem=unavailable", { name: "pay-unavailable" }),
  ...["payFailed", "payExpired", "payReturned", "payPaid"].map((state) => of(state, "/pay", { name: state })),
  of("payPending", "/pay", { name: "payPending", ...everywhere }),
  of("payPending", "", { name: "status-payPending" }),
  of("payOpen", "/pay", { name: "payOpen" }),
  of("payFamily", "/pay", { name: "payFamily", ...everywhere }),
  of("payHeld", "", { name: "status-payHeld", ...everywhere }),
  of("payHeld", "/pay", { name: "payHeld" }),
  at("pay-together", "/applications/pay", everywhere),
  at("pay-together-errors", "/applications/pay", {
    act: async (page) => {
      for (const box of await page.locator('input[name="applications"]').all()) await box.uncheck();
      await press(page);
    },
  }),
  of("payOpen", "/pay/return", { name: "pay-return" }),
  of("withdrawn", "/pay", { name: "pay-withdrawn" }),
  of("lapsed", "/pay", { name: "pay-lapsed" }),
  of("submitted", "/withdraw", { name: "withdraw-unpaid" }),
  of("paid", "/withdraw", { name: "withdraw-paid" }),
  of("granted", "/withdraw", { name: "withdraw-too-late" }),
  of("submitted", "/questions/name", { name: "question-too-late" }),
  of("submitted", "/photo", { name: "photo-too-late" }),
  at("application-of-nobody", "/applications/00000000-0000-4000-8000-000000000000", { status: 404 }),
  at("not-allowed", "/staff"),
];

/** The pages of an applicant who has just registered. */
export const newcomerPages: readonly Visit[] = [
  at("pay-together-empty", "/applications/pay"),
  at("cabinet-empty", "/applications", everywhere),
];
