import { describe, expect, test } from "vitest";
import { auditActions } from "#lib/audit/actions.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { historyTitle } from "../../../app/(portal)/(staff)/staff/applications/[id]/history-title.ts";
import { actionText } from "../../../app/(portal)/(staff)/staff/audit/action-text.ts";

const actions = Object.keys(auditActions);

describe("an application's history", () => {
  test.each(locales)("names every event in %s", (locale) => {
    expect(actions.filter((action) => historyTitle(locale, action) === action)).toEqual([]);
  });

  test.each(["application", "document"])("has titles of its own for every event of an %s", (thing) => {
    const events = actions.filter((action) => action.startsWith(`${thing}.`));
    const untitled = events.filter((action) => historyTitle("en", action) === actionText("en", action));
    expect(untitled).toEqual([]);
  });
});

describe("the audit page", () => {
  test.each(locales)("names every action in %s", (locale) => {
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
