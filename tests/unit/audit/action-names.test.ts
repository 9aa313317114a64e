import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { APPLICATION_EVENTS } from "#lib/domain/life-cycles/application.ts";
import { NOTICE_EVENTS } from "#lib/domain/life-cycles/arrival-notice.ts";
import { invitationTransitions } from "#lib/domain/life-cycles/invitation.ts";
import { ORDER_EVENTS } from "#lib/domain/life-cycles/order.ts";
import { organisationTransitions } from "#lib/domain/life-cycles/organisation.ts";
import { proposalTransitions } from "#lib/domain/life-cycles/policy-proposal.ts";
import { visaTransitions } from "#lib/domain/life-cycles/visa.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { messages } from "#lib/platform/i18n/messages.ts";
import { historyTitle } from "../../../app/(portal)/(staff)/staff/applications/[id]/history-title.ts";
import { actionText } from "../../../app/(portal)/(staff)/staff/audit/action-text.ts";

const things = Object.keys(messages("en", "audit-actions").thing);

/** Actions as the use cases write them: after `action:`, or by the name of a thing where one of several is chosen. */
const written = globSync("lib/**/*.ts", { exclude: (path) => path.includes("generated") }).flatMap((file) => {
  const source = readFileSync(file, "utf8");
  if (!source.includes("#lib/audit/record")) return [];
  return [...source.matchAll(/(?<prefix>action: )?"(?<action>[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)"/g)]
    .filter(({ groups }) => groups?.prefix || things.includes(groups?.action?.split(".")[0] ?? ""))
    .map(({ groups }) => groups?.action ?? "");
});

const eventsOf = (transitions: Readonly<Record<string, object>>): readonly string[] =>
  Object.values(transitions).flatMap((events) => Object.keys(events));

/** Actions that are made of the events of a life cycle. */
const made = [
  ...APPLICATION_EVENTS.map((event) => `application.${event}`),
  ...NOTICE_EVENTS.map((event) => `arrival.${event}`),
  ...ORDER_EVENTS.map((event) => `order.${event}`),
  ...eventsOf(invitationTransitions).map((event) => `invitation.${event}`),
  ...eventsOf(organisationTransitions).map((event) => `organisation.${event}`),
  ...eventsOf(proposalTransitions).map((event) => `policy.${event}`),
  ...eventsOf(visaTransitions).map((event) => `visa.${event}`),
  ...["entry", "exit", "refusal"].map((kind) => `border.${kind}`),
];

describe("an application's history", () => {
  test.each(locales)("calls every event by words in %s", (locale) => {
    const actions = [...new Set([...written, ...made])];
    expect(actions.filter((action) => historyTitle(locale, action) === action)).toEqual([]);
  });

  test.each(["application", "document"])("has titles of its own for every event of an %s", (thing) => {
    const events = [...written, ...made].filter((action) => action.startsWith(`${thing}.`));
    // Looking someone up belongs to no one's history.
    const untitled = events.filter(
      (action) => action !== "application.search" && historyTitle("en", action) === actionText("en", action),
    );
    expect(untitled).toEqual([]);
  });
});

describe("the audit page", () => {
  test.each(locales)("calls every action by words in %s", (locale) => {
    const actions = [...new Set([...written, ...made])];
    expect(actions.length).toBeGreaterThan(100);
    expect(actions.filter((action) => actionText(locale, action) === action)).toEqual([]);
  });

  test("keeps the code of an action that it does not know", () => {
    expect(actionText("en", "moon.land")).toBe("moon.land");
    expect(actionText("en", "junk")).toBe("junk");
  });

  test("names the thing first", () => {
    expect(actionText("en", "watchlist.look-up")).toBe("Watch list: asked about a person");
  });
});
