import type { Actor } from "#lib/accounts/actor.ts";
import { addNote } from "#lib/applications/correspondence/notes.ts";
import { answerOfficer, askApplicant } from "#lib/applications/correspondence/send-message.ts";
import { lapseApplications } from "#lib/applications/lapse-applications.ts";
import { claimApplication } from "#lib/applications/review/claim.ts";
import { sendBackProposal } from "#lib/applications/review/close-proposal.ts";
import { waitingProposal } from "#lib/applications/review/find-proposals.ts";
import { refuseApplication } from "#lib/applications/review/refuse.ts";
import { returnApplication } from "#lib/applications/review/return-application.ts";
import { withdrawApplication } from "#lib/applications/withdraw-application.ts";
import { addDays, addMonths } from "#lib/domain/plain-date.ts";
import { grantApplication } from "#lib/visas/grant-application.ts";
import { reissueVisa } from "#lib/visas/reissue-visa.ts";
import { reopenApplication } from "#lib/visas/reopen-application.ts";
import { revokeVisa } from "#lib/visas/revoke-visa.ts";
import { signProposal } from "#lib/visas/sign-proposal.ts";
import { addEntry } from "#lib/watch-list/save-entry.ts";
import { passportLines } from "../passport-lines.ts";
import { samplePassportPage } from "../sample-pictures.ts";
import { afterwards, enter, leave, notifyOfHolder, turnAway } from "./arrivals.ts";
import {
  answer,
  applicantOf,
  beginApplication,
  type Case,
  completeAnswers,
  decideRequest,
  declare,
  draftRequest,
  entryAfter,
  known,
  pastedLines,
  sendRequest,
  upload,
  uploadDocuments,
} from "./cases.ts";
import { dispute, type InRealTime, type PaymentEnd, pay, payTwice, refundPastThePortal } from "./payments.ts";
import type { Person } from "./people.ts";
import { succeed } from "./succeed.ts";

export interface Staff {
  readonly officer: Actor<"OFFICER">;
  readonly senior: Actor<"SENIOR_OFFICER">;
  readonly supervisor: Actor<"SUPERVISOR">;
  readonly border: readonly [Actor<"BORDER_OFFICER">, Actor<"BORDER_OFFICER">];
}

/** The means for composing a case. */
export interface Telling {
  readonly cases: readonly Case[];
  readonly staff: Staff;
  readonly inRealTime: InRealTime;
  /** Creates the account of a case's applicant, or reuses the one of another case of the same family. */
  readonly signUp: (one: Case) => Promise<void>;
  /**
   * Schedules a step on a day, relative to the application, and an hour; the steps of all cases run in order of time.
   */
  readonly on: (one: Case, after: number, hour: number, step: () => Promise<unknown>) => void;
}

/** A fact that a role should notice, with the account that sees it. */
export interface Flag {
  readonly says: string;
  readonly seenBy: "applicant" | "host" | "officer" | "senior" | "supervisor" | "border";
}

/** A course of an application, from the invitation to its present status. */
export interface Kind {
  /** Its share of the further applications in percent, after each kind has occurred once. */
  readonly share: number;
  /** The first and last day, relative to today, of the application. */
  readonly days: readonly [first: number, last: number];
  readonly people?: number;
  /** The people are a family with one account, or one person who applies again; otherwise strangers. */
  readonly bond?: "family" | "same-person";
  /** Days by which the first application precedes the others. */
  readonly earlier?: number;
  readonly stayDays?: number;
  readonly pastesMrz?: boolean;
  readonly change?: (person: Person) => Person;
  readonly flag?: Flag;
  readonly tell: (telling: Telling) => void;
}

const each = (telling: Telling, tell: (one: Case, on: On) => void): void => {
  for (const one of telling.cases) {
    tell(one, (after, hour, step) => telling.on(one, after, hour, step));
  }
};
type On = (after: number, hour: number, step: () => Promise<unknown>) => void;

function invited(telling: Telling): void {
  each(telling, (one, on) => {
    on(-8, 9, () => draftRequest(one));
    on(-8, 10, () => sendRequest(one));
    on(-5, 11, () => decideRequest(telling.staff.officer, one, "ISSUE"));
  });
}

function begun(telling: Telling): void {
  invited(telling);
  each(telling, (one, on) => {
    on(0, 8, async () => {
      await telling.signUp(one);
      await beginApplication(one);
    });
  });
}

/** @param portraitOf number of the person whose drawn face a case shows; its own by default */
function applied(telling: Telling, portraitOf: (one: Case) => number = ({ number }) => number): void {
  begun(telling);
  each(telling, (one, on) => {
    on(0, 8.5, async () => {
      await answer(one, completeAnswers(one));
      await uploadDocuments(one, portraitOf(one));
      await declare(one);
    });
  });
}

const paying = (end: PaymentEnd) => (telling: Telling) => {
  applied(telling);
  payTogether(telling, end);
};

function payTogether(telling: Telling, end: PaymentEnd): void {
  const [first] = telling.cases;
  if (first) telling.on(first, 0, 9, () => pay(telling.cases, end, telling.inRealTime));
}

const paid = paying("paid");

const claim = ({ staff, on, cases }: Telling): void => {
  for (const one of cases) {
    on(one, 1, 10, async () =>
      succeed(await claimApplication(staff.officer, known(one, "applicationId")), "claim an application"),
    );
  }
};

function claimed(telling: Telling): void {
  paid(telling);
  claim(telling);
}

function granted(telling: Telling): void {
  claimed(telling);
  each(telling, (one, on) => {
    on(1, 11, async () => {
      const visa = await grantApplication(telling.staff.officer, known(one, "applicationId"));
      one.visaId = succeed(visa, "grant an application").visaId;
    });
  });
}

/** The holder enters on the intended day. */
function entered(telling: Telling): void {
  granted(telling);
  each(telling, (one, on) => on(entryAfter, 7, () => enter(atDesk(telling.staff, one), one)));
}

/** The host reports the guest the given days after the entry; the case's number selects the later events. */
const notified =
  (days: number, ends: readonly (keyof typeof afterwards)[] = []) =>
  (telling: Telling): void => {
    entered(telling);
    each(telling, (one, on) => {
      on(entryAfter + days, 12, async () => {
        const id = await notifyOfHolder(one);
        const end = ends[one.number % ends.length];
        if (end) await afterwards[end](one.host, id, telling.staff.officer);
      });
    });
  };

const left =
  (notifiedAfter: number, stay: number) =>
  (telling: Telling): void => {
    notified(notifiedAfter)(telling);
    each(telling, (one, on) => on(entryAfter + stay, 18, () => leave(atDesk(telling.staff, one), one)));
  };

const atDesk = ({ border }: Staff, { number }: Case): Actor<"BORDER_OFFICER"> =>
  border[number % 2 === 0 ? 0 : 1];

/** An officer's step with a claimed case, one day after the application. */
const reviewed =
  (step: (one: Case, staff: Staff) => Promise<unknown>, more?: (telling: Telling) => void) =>
  (telling: Telling): void => {
    claimed(telling);
    each(telling, (one, on) => on(1, 12, () => step(one, telling.staff)));
    more?.(telling);
  };

const refusal = { ground: "purpose-not-confirmed", text: "The inviting host knows nothing of the visit." };

async function proposeRefusal(one: Case, { officer }: Staff): Promise<void> {
  succeed(await refuseApplication(officer, known(one, "applicationId"), refusal), "propose a refusal");
}

async function proposeRevocation(one: Case, { officer }: Staff): Promise<void> {
  const text = "The inviting host does not exist any more.";
  succeed(await revokeVisa(officer, known(one, "applicationId"), text), "propose a revocation");
}

async function sign(one: Case, { senior }: Staff): Promise<void> {
  const applicationId = known(one, "applicationId");
  const proposal = await waitingProposal(applicationId);
  succeed(await signProposal(senior, applicationId, proposal?.id ?? ""), "sign a proposal");
}

async function sendBack(one: Case, { senior }: Staff): Promise<void> {
  const remark = "Please call the host once more before refusing.";
  succeed(await sendBackProposal(senior, known(one, "applicationId"), remark), "send a proposal back");
}

async function askForCorrection(one: Case, { officer }: Staff): Promise<void> {
  const wish = {
    items: ["blank-pages", "PASSPORT_PAGE"],
    text: "The passport page is blurred. Please count the blank pages.",
  };
  succeed(await returnApplication(officer, known(one, "applicationId"), wish), "return an application");
}

async function correct(one: Case): Promise<void> {
  await answer(one, { "blank-pages": "4" });
  await upload(one, "PASSPORT_PAGE", await samplePassportPage(1400, 990));
  await declare(one);
}

async function watch(one: Case, { senior }: Staff, by: "name" | "passport"): Promise<void> {
  const { person, today } = one;
  const entry = {
    surname: by === "name" ? person.surname : "",
    givenNames: by === "name" ? person.givenNames : "",
    birthDate: by === "name" ? person.birthDate : ("" as const),
    passportNumber: by === "passport" ? person.passportNumber : "",
    issuingState: by === "passport" ? person.nationality : "",
    reason: "Ask for the original invitation.",
    expiresOn: addDays(today, 365),
  };
  succeed(await addEntry(senior, entry), "put a person on the watch list");
}

const watched =
  (by: "name" | "passport") =>
  (telling: Telling): void => {
    claimed(telling);
    each(telling, (one, on) => on(0, 15, () => watch(one, telling.staff, by)));
  };

async function withdraw(one: Case): Promise<void> {
  succeed(
    await withdrawApplication(applicantOf(one), known(one, "applicationId")),
    "withdraw an application",
  );
}

/** The holder has a new passport, so the visa is issued again. */
async function reissue(one: Case, { senior }: Staff): Promise<void> {
  const { person } = one;
  const renewed = {
    ...person,
    passportNumber: `N${person.passportNumber.slice(1)}`,
    expiry: addMonths(person.expiry, 60),
  };
  const mrz = passportLines(renewed).join("\n");
  const asked = { mrz, sound: true, blankPages: 8 };
  succeed(await reissueVisa(senior, known(one, "applicationId"), asked), "issue a visa once more");
}

/** The courses of applications by name. */
export const kinds: Readonly<Record<string, Kind>> = {
  "draft, half answered": {
    share: 3,
    days: [-12, -1],
    tell: (telling) => {
      begun(telling);
      each(telling, (one, on) =>
        on(0, 8.5, () => answer(one, Object.fromEntries(Object.entries(completeAnswers(one)).slice(0, 14)))),
      );
    },
  },
  "draft with another passport's lines": {
    share: 1,
    days: [-12, -1],
    flag: { says: "passport and invitation differ", seenBy: "applicant" },
    tell: (telling) => {
      begun(telling);
      each(telling, (one, on) =>
        on(0, 8.5, () => answer(one, pastedLines({ ...one.person, passportNumber: "X99900000" }))),
      );
    },
  },
  "fee due": { share: 2, days: [-2, -1], tell: applied },
  "payment page open": { share: 1, days: [-1, -1], tell: paying("open") },
  "payment pending": {
    share: 1,
    days: [-1, -1],
    flag: { says: "payment that the bank has not decided", seenBy: "applicant" },
    tell: paying("pending"),
  },
  "payment failed": {
    share: 1,
    days: [-2, -1],
    flag: { says: "payment that failed", seenBy: "applicant" },
    tell: paying("failed"),
  },
  "payment page expired": { share: 1, days: [-2, -1], tell: paying("expired") },
  paid: { share: 8, days: [-1, 0], tell: paid },
  "paid, promise broken": {
    share: 2,
    days: [-9, -5],
    flag: { says: "decision promised for a day that has passed", seenBy: "officer" },
    tell: paid,
  },
  "paid twice": {
    share: 1,
    days: [-3, -1],
    flag: { says: "fee paid twice, returned", seenBy: "supervisor" },
    tell: (telling) => {
      paid(telling);
      each(telling, (one, on) => on(0, 9.5, () => payTwice(one, telling.inRealTime)));
    },
  },
  "paid, partly refunded past the portal": {
    share: 0,
    days: [-3, -1],
    flag: { says: "money given back past the portal", seenBy: "supervisor" },
    tell: (telling) => {
      paid(telling);
      each(telling, (one, on) => on(0, 16, () => refundPastThePortal(one, telling.inRealTime)));
    },
  },
  "payment disputed": {
    share: 1,
    days: [-4, -2],
    flag: { says: "payment disputed, case on hold", seenBy: "officer" },
    tell: (telling) => {
      claimed(telling);
      each(telling, (one, on) => on(1, 14, () => dispute(one, telling.inRealTime)));
    },
  },
  "family, paid together": { share: 3, days: [-2, -1], people: 3, bond: "family", tell: paid },
  "in review": { share: 6, days: [-3, -1], tell: claimed },
  "watch list meets the name": {
    share: 1,
    days: [-3, -1],
    flag: { says: "watch list: name and birth date", seenBy: "officer" },
    tell: watched("name"),
  },
  "watch list meets the passport": {
    share: 1,
    days: [-3, -1],
    flag: { says: "watch list: passport", seenBy: "officer" },
    tell: watched("passport"),
  },
  "spelling differs": {
    share: 1,
    days: [-3, -1],
    pastesMrz: true,
    change: (person) => ({ ...person, surname: `${person.surname}Ü` }),
    flag: { says: "passport and invitation spell the name differently", seenBy: "officer" },
    tell: claimed,
  },
  "shared photo": {
    share: 1,
    days: [-3, -1],
    people: 2,
    flag: { says: "another application shows the same photo", seenBy: "officer" },
    tell: (telling) => {
      applied(telling, () => telling.cases[0]?.number ?? 0);
      for (const one of telling.cases) telling.on(one, 0, 9, () => pay([one], "paid", telling.inRealTime));
      claim(telling);
    },
  },
  "question asked": {
    share: 1,
    days: [-3, -1],
    flag: { says: "question of the officer, not answered", seenBy: "applicant" },
    tell: reviewed(async (one, { officer }) => {
      succeed(await addNote(officer, known(one, "applicationId"), "The host was called."), "add a note");
      const asked = await askApplicant(
        officer,
        known(one, "applicationId"),
        "Which of the two addresses is yours?",
      );
      succeed(asked, "ask an applicant");
    }),
  },
  "question answered": {
    share: 1,
    days: [-4, -2],
    flag: { says: "answer of the applicant", seenBy: "officer" },
    tell: reviewed(
      async (one, { officer }) =>
        succeed(
          await askApplicant(officer, known(one, "applicationId"), "Who pays for the journey?"),
          "ask an applicant",
        ),
      (telling) =>
        each(telling, (one, on) =>
          on(2, 9, async () =>
            succeed(
              await answerOfficer(applicantOf(one), known(one, "applicationId"), "My employer does."),
              "answer an officer",
            ),
          ),
        ),
    ),
  },
  "refused before": {
    share: 1,
    days: [-3, -1],
    people: 2,
    bond: "same-person",
    earlier: 30,
    flag: { says: "person was refused before", seenBy: "officer" },
    tell: (telling) => {
      const [first, second] = telling.cases;
      if (!first || !second) return;
      reviewed(proposeRefusal)({ ...telling, cases: [first] });
      telling.on(first, 2, 9, () => sign(first, telling.staff));
      claimed({ ...telling, cases: [second] });
    },
  },
  returned: { share: 3, days: [-6, -2], tell: reviewed(askForCorrection) },
  corrected: {
    share: 1,
    days: [-6, -3],
    tell: reviewed(askForCorrection, (telling) => each(telling, (one, on) => on(2, 10, () => correct(one)))),
  },
  "refusal proposed": {
    share: 1,
    days: [-4, -2],
    flag: { says: "refusal that waits for a signature", seenBy: "senior" },
    tell: reviewed(proposeRefusal),
  },
  "refusal sent back": {
    share: 0,
    days: [-5, -3],
    flag: { says: "refusal that was sent back with a remark", seenBy: "officer" },
    tell: reviewed(proposeRefusal, (telling) =>
      each(telling, (one, on) => on(2, 9, () => sendBack(one, telling.staff))),
    ),
  },
  refused: {
    share: 5,
    days: [-80, -4],
    tell: reviewed(proposeRefusal, (telling) =>
      each(telling, (one, on) => on(2, 9, () => sign(one, telling.staff))),
    ),
  },
  "withdrawn before payment": {
    share: 1,
    days: [-60, -3],
    tell: (telling) => {
      applied(telling);
      each(telling, (one, on) => on(1, 9, () => withdraw(one)));
    },
  },
  "withdrawn after payment": {
    share: 1,
    days: [-60, -3],
    tell: (telling) => {
      paid(telling);
      each(telling, (one, on) => on(0, 20, () => withdraw(one)));
    },
  },
  "withdrawn, then paid": {
    share: 0,
    days: [-20, -3],
    flag: { says: "fee paid after the withdrawal, returned", seenBy: "supervisor" },
    tell: (telling) => {
      applied(telling);
      each(telling, (one, on) => on(0, 9, () => pay([one], "paid", telling.inRealTime, () => withdraw(one))));
    },
  },
  "lapsed draft": {
    share: 1,
    days: [-60, -40],
    tell: (telling) => {
      begun(telling);
      each(telling, (_, on) => on(31, 3, () => lapseApplications()));
    },
  },
  "lapsed unpaid": {
    share: 1,
    days: [-60, -10],
    tell: (telling) => {
      applied(telling);
      each(telling, (_, on) => on(4, 3, () => lapseApplications()));
    },
  },
  "visa, starting soon": { share: 8, days: [-6, -2], tell: granted },
  "visa, valid now": { share: 8, days: [-40, -9], tell: granted },
  "visa, expired unused": { share: 4, days: [-95, -70], tell: granted },
  "visa, entered, notice expected": { share: 3, days: [-9, -8], tell: entered },
  "visa, entered, notified": { share: 6, days: [-14, -11], tell: notified(1, ["amended", "confirmed"]) },
  "visa, overdue stay": {
    share: 1,
    days: [-45, -35],
    stayDays: 10,
    flag: { says: "stay that is over, no exit recorded", seenBy: "border" },
    tell: entered,
  },
  "visa, left": { share: 14, days: [-70, -20], tell: left(1, 6) },
  "visa, left after an overstay": {
    share: 1,
    days: [-60, -30],
    stayDays: 10,
    flag: { says: "exit after an overstay", seenBy: "border" },
    tell: left(9, 13),
  },
  "visa, entry refused": {
    share: 1,
    days: [-30, -12],
    flag: { says: "entry refused", seenBy: "border" },
    tell: (telling) => {
      granted(telling);
      each(telling, (one, on) => on(entryAfter, 7, () => turnAway(atDesk(telling.staff, one), one)));
    },
  },
  "visa, revocation proposed": {
    share: 0,
    days: [-6, -4],
    flag: { says: "revocation that waits for a signature", seenBy: "senior" },
    tell: (telling) => {
      granted(telling);
      each(telling, (one, on) => on(2, 10, () => proposeRevocation(one, telling.staff)));
    },
  },
  "visa, revoked": {
    share: 2,
    days: [-60, -6],
    tell: (telling) => {
      granted(telling);
      each(telling, (one, on) => {
        on(2, 10, () => proposeRevocation(one, telling.staff));
        on(3, 10, () => sign(one, telling.staff));
      });
    },
  },
  "visa, issued again for a new passport": {
    share: 1,
    days: [-20, -5],
    flag: { says: "visa revoked and issued again for a new passport", seenBy: "senior" },
    tell: (telling) => {
      granted(telling);
      each(telling, (one, on) => on(2, 15, () => reissue(one, telling.staff)));
    },
  },
  "decision opened again": {
    share: 0,
    days: [-6, -4],
    flag: { says: "grant that was opened again", seenBy: "senior" },
    tell: (telling) => {
      granted(telling);
      each(telling, (one, on) =>
        on(2, 16, async () =>
          succeed(
            await reopenApplication(
              telling.staff.senior,
              known(one, "applicationId"),
              "The host has taken its word back.",
            ),
            "open a decision again",
          ),
        ),
      );
    },
  },
};
