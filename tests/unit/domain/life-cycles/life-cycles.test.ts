import { describe, expect, it } from "vitest";
import {
  APPLICATION_EVENTS,
  APPLICATION_STATUSES,
  applicationTransitions,
} from "#lib/domain/life-cycles/application.ts";
import {
  NOTICE_EVENTS,
  NOTICE_STATUSES,
  noticeAllows,
  noticeTransitions,
} from "#lib/domain/life-cycles/arrival-notice.ts";
import {
  INVITATION_EVENTS,
  INVITATION_STATUSES,
  invitationTransitions,
} from "#lib/domain/life-cycles/invitation.ts";
import { eventsFrom, next, statusesAllowing, type Transitions } from "#lib/domain/life-cycles/next.ts";
import { ORDER_EVENTS, ORDER_STATUSES, orderTransitions } from "#lib/domain/life-cycles/order.ts";
import {
  ORGANISATION_EVENTS,
  ORGANISATION_STATUSES,
  organisationTransitions,
} from "#lib/domain/life-cycles/organisation.ts";
import {
  PROPOSAL_EVENTS,
  PROPOSAL_STATUSES,
  proposalTransitions,
} from "#lib/domain/life-cycles/policy-proposal.ts";
import { VISA_EVENTS, VISA_STATUSES, visaStatusOn, visaTransitions } from "#lib/domain/life-cycles/visa.ts";
import { day } from "../../../support/policies.ts";

type LifeCycle = {
  readonly name: string;
  readonly statuses: readonly string[];
  readonly events: readonly string[];
  readonly table: Transitions<string, string>;
  /** The possible transitions as `FROM event TO`. */
  readonly possible: readonly string[];
};

const lifeCycles: readonly LifeCycle[] = [
  {
    name: "application",
    statuses: APPLICATION_STATUSES,
    events: APPLICATION_EVENTS,
    table: applicationTransitions,
    possible: [
      "DRAFT submit SUBMITTED",
      "DRAFT withdraw WITHDRAWN",
      "DRAFT lapse LAPSED",
      "SUBMITTED pay PAID",
      "SUBMITTED withdraw WITHDRAWN",
      "SUBMITTED lapse LAPSED",
      "PAID claim IN_REVIEW",
      "PAID withdraw WITHDRAWN",
      "IN_REVIEW release PAID",
      "IN_REVIEW return RETURNED",
      "IN_REVIEW grant GRANTED",
      "IN_REVIEW refuse REFUSED",
      "IN_REVIEW withdraw WITHDRAWN",
      "RETURNED resubmit IN_REVIEW",
      "RETURNED withdraw WITHDRAWN",
      "RETURNED lapse LAPSED",
      "GRANTED reopen IN_REVIEW",
      "REFUSED reopen IN_REVIEW",
    ],
  },
  {
    name: "invitation",
    statuses: INVITATION_STATUSES,
    events: INVITATION_EVENTS,
    table: invitationTransitions,
    possible: [
      "DRAFT submit SUBMITTED",
      "DRAFT cancel CANCELLED",
      "SUBMITTED return RETURNED",
      "SUBMITTED issue ISSUED",
      "SUBMITTED refuse REFUSED",
      "SUBMITTED cancel CANCELLED",
      "RETURNED resubmit SUBMITTED",
      "RETURNED cancel CANCELLED",
      "ISSUED use USED",
      "ISSUED cancel CANCELLED",
      "ISSUED revoke REVOKED",
      "ISSUED expire EXPIRED",
    ],
  },
  {
    name: "order",
    statuses: ORDER_STATUSES,
    events: ORDER_EVENTS,
    table: orderTransitions,
    possible: [
      "OPEN start PENDING",
      "OPEN capture PAID",
      "OPEN duplicate RETURNED",
      "OPEN fail FAILED",
      "OPEN expire EXPIRED",
      "PENDING capture PAID",
      "PENDING duplicate RETURNED",
      "PENDING fail FAILED",
      "PENDING expire EXPIRED",
      "PAID dispute DISPUTED",
      "FAILED capture PAID",
      "FAILED duplicate RETURNED",
      "EXPIRED capture PAID",
      "EXPIRED duplicate RETURNED",
      "DISPUTED resolve PAID",
    ],
  },
  {
    name: "organisation",
    statuses: ORGANISATION_STATUSES,
    events: ORGANISATION_EVENTS,
    table: organisationTransitions,
    possible: [
      "NEW confirm CONFIRMED",
      "NEW return RETURNED",
      "NEW change NEW",
      "NEW release RELEASED",
      "CONFIRMED return RETURNED",
      "CONFIRMED change NEW",
      "RETURNED change RETURNED",
      "RETURNED resubmit NEW",
      "RETURNED release RELEASED",
    ],
  },
  {
    name: "policy proposal",
    statuses: PROPOSAL_STATUSES,
    events: PROPOSAL_EVENTS,
    table: proposalTransitions,
    possible: [
      "DRAFT edit DRAFT",
      "DRAFT propose PROPOSED",
      "DRAFT withdraw WITHDRAWN",
      "PROPOSED return DRAFT",
      "PROPOSED publish PUBLISHED",
      "PROPOSED withdraw WITHDRAWN",
    ],
  },
  {
    name: "visa",
    statuses: VISA_STATUSES,
    events: VISA_EVENTS,
    table: visaTransitions,
    possible: ["VALID enter ENTERED", "VALID revoke REVOKED", "ENTERED leave LEFT"],
  },
  {
    name: "arrival notice",
    statuses: NOTICE_STATUSES,
    events: NOTICE_EVENTS,
    table: noticeTransitions,
    possible: [
      "EXPECTED notify NOTIFIED",
      "EXPECTED undo UNDONE",
      "NOTIFIED amend AMENDED",
      "NOTIFIED depart DEPARTED",
      "NOTIFIED undo UNDONE",
      "AMENDED amend AMENDED",
      "AMENDED depart DEPARTED",
      "AMENDED undo UNDONE",
      "DEPARTED undo UNDONE",
    ],
  },
];

describe.each(lifeCycles)("the life cycle of an $name", ({ statuses, events, table, possible }) => {
  const every = statuses.flatMap((status) => events.map((event) => [status, event] as const));

  it.each(every)("answers %s × %s", (status, event) => {
    const answer = next(table, status, event);
    const line = possible.find((known) => known.startsWith(`${status} ${event} `));
    if (line === undefined) {
      expect(answer).toEqual({
        ok: false,
        problem: { reason: "not-possible", status, event, possible: eventsFrom(table, status) },
      });
    } else {
      expect(answer).toEqual({ ok: true, value: line.split(" ")[2] });
      expect(statusesAllowing(table, event)).toContain(status);
    }
  });

  it("can be reached in every status from the first", () => {
    const reached = new Set(statuses.slice(0, 1));
    for (const status of reached) {
      for (const to of Object.values(table[status] ?? {})) if (to !== undefined) reached.add(to);
    }
    expect([...reached].toSorted()).toEqual(statuses.toSorted());
  });

  it("uses every event, with its statuses before and after", () => {
    const [from, on] = [(line: string) => line.split(" ")[0], (line: string) => line.split(" ")[1]];
    for (const event of events) {
      const allowing = possible.filter((line) => on(line) === event).map(from);
      expect(allowing.length).toBeGreaterThan(0);
      expect(statusesAllowing(table, event)).toEqual(allowing);
    }
    for (const status of statuses) {
      expect(eventsFrom(table, status)).toEqual(possible.filter((line) => from(line) === status).map(on));
    }
  });
});

describe("a visa that was not used", () => {
  const visa = { status: "VALID", validUntil: day("2026-11-30") } as const;

  it("has expired the day after its last day", () => {
    expect(visaStatusOn(visa, day("2026-11-30"))).toBe("VALID");
    expect(visaStatusOn(visa, day("2026-12-01"))).toBe("EXPIRED");
  });

  it("while one that was used or revoked is unchanged", () => {
    expect(visaStatusOn({ ...visa, status: "LEFT" }, day("2026-12-01"))).toBe("LEFT");
    expect(visaStatusOn({ ...visa, status: "REVOKED" }, day("2026-12-01"))).toBe("REVOKED");
  });
});

describe("what a page may offer for an arrival notice", () => {
  it("contains the events of the life cycle for its status, and no others", () => {
    const allowed = NOTICE_STATUSES.flatMap((status) =>
      NOTICE_EVENTS.filter((event) => noticeAllows(status, event)).map((event) => `${status} ${event}`),
    );
    expect(allowed).toEqual([
      "EXPECTED notify",
      "EXPECTED undo",
      "NOTIFIED amend",
      "NOTIFIED depart",
      "NOTIFIED undo",
      "AMENDED amend",
      "AMENDED depart",
      "AMENDED undo",
      "DEPARTED undo",
    ]);
  });
});
