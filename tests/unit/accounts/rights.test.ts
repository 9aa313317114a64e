import { expect, test } from "vitest";
import { allRights, homeOf, may, type Permission, rolesThatMay } from "#lib/accounts/rights.ts";
import { sessionTerms } from "#lib/accounts/session-terms.ts";
import type { Role } from "#lib/platform/db/types.ts";

test("only applicants have applications of their own, and only hosts invitations", () => {
  expect(rolesThatMay("application:own")).toEqual(["APPLICANT"]);
  expect(rolesThatMay("invitation:own")).toEqual(["HOST"]);
  expect(rolesThatMay("organisation:own")).toEqual(["HOST"]);
});

test("only officers decide on applications, invitations, arrival notices and hosts", () => {
  for (const permission of [
    "application:decide",
    "arrival:decide",
    "invitation:decide",
    "organisation:confirm",
  ] as const) {
    expect(rolesThatMay(permission)).toEqual(["OFFICER", "SENIOR_OFFICER"]);
  }
  expect(may({ role: "SUPERVISOR" }, "application:read")).toBe(true);
  expect(may({ role: "SUPERVISOR" }, "application:decide")).toBe(false);
});

test("neither applicants nor hosts may do anything of the staff's", () => {
  for (const permission of [
    "application:read",
    "arrival:read",
    "factor:own",
    "invitation:read",
    "organisation:read",
    "organisation:confirm",
    "policy:read",
    "staff:read",
    "watchlist:read",
    "visa:revoke",
    "border:check",
    "payment:read",
    "payment:oversee",
    "report:read",
    "audit:read",
  ] as const) {
    expect(may({ role: "APPLICANT" }, permission)).toBe(false);
    expect(may({ role: "HOST" }, permission)).toBe(false);
  }
});

test("only supervisors retry and discard failed jobs", () => {
  expect(rolesThatMay("job:manage")).toEqual(["SUPERVISOR"]);
});

test("an auditor reads all that staff's pages show and changes nothing", () => {
  const all = Object.keys(allRights) as Permission[];
  const auditors = all.filter((permission) => rolesThatMay(permission).includes("AUDITOR"));
  const reads = all.filter((permission) => /:(read|list)$/.test(permission));
  expect(auditors).toEqual([...reads, "account:own", "factor:own"].sort());
});

test("only supervisors manage staff, sessions, policy, calendar and announcements", () => {
  for (const permission of [
    "staff:manage",
    "session:revoke",
    "policy:propose",
    "policy:approve",
    "calendar:edit",
    "announcement:edit",
    "payment:oversee",
  ] as const) {
    expect(rolesThatMay(permission)).toEqual(["SUPERVISOR"]);
  }
});

test("second signatures, revoked and reissued visas are a senior officer's", () => {
  for (const permission of [
    "decision:countersign",
    "decision:reopen",
    "visa:revoke",
    "visa:reissue",
  ] as const) {
    expect(rolesThatMay(permission)).toEqual(["SENIOR_OFFICER"]);
  }
});

test("passport control reads no invitations, arrival notices or hosts", () => {
  for (const permission of ["arrival:read", "invitation:read", "organisation:read"] as const) {
    expect(may({ role: "BORDER_OFFICER" }, permission)).toBe(false);
  }
});

test("passport control reads the watch list through matches only", () => {
  expect(may({ role: "BORDER_OFFICER" }, "watchlist:read")).toBe(true);
  expect(rolesThatMay("watchlist:list")).toEqual(["SENIOR_OFFICER", "SUPERVISOR", "AUDITOR"]);
  expect(rolesThatMay("watchlist:edit")).toEqual(["SENIOR_OFFICER", "SUPERVISOR"]);
});

test("every role has a page to start with", () => {
  for (const role of Object.keys(sessionTerms) as Role[]) expect(homeOf(role)).toMatch(/^\//);
  expect(homeOf("APPLICANT")).toBe("/applications");
  expect(homeOf("HOST")).toBe("/host");
  expect(homeOf("OFFICER")).toBe("/staff");
});
