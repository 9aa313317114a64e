import type { Messages } from "#lib/platform/i18n/messages.ts";

interface Way<Group extends "nav" | "footer" = "nav"> {
  /** Name of the text in common.json. */
  readonly key: keyof Messages["common"][Group];
  readonly href: string;
}

const everybody: readonly Way[] = [
  { key: "eligibility", href: "/eligibility" },
  { key: "verify", href: "/verify" },
  { key: "help", href: "/help" },
];

/** The sections of staff's pages are in staff-navigation.ts, which the page shows below the header. */
const staff: readonly Way[] = [
  { key: "staff", href: "/staff" },
  { key: "verify", href: "/verify" },
];

const byRole: Readonly<Record<string, readonly Way[]>> = {
  APPLICANT: [{ key: "applications", href: "/applications" }, ...everybody],
  HOST: [{ key: "host", href: "/host" }, ...everybody],
  OFFICER: staff,
  SENIOR_OFFICER: staff,
  SUPERVISOR: staff,
  AUDITOR: staff,
  BORDER_OFFICER: [
    { key: "border", href: "/border" },
    { key: "verify", href: "/verify" },
  ],
};

const visitor: readonly Way[] = [
  ...everybody,
  { key: "sign-in", href: "/sign-in" },
  { key: "register", href: "/register" },
];

const account: Way = { key: "security", href: "/account/security" };

/** The links that the header offers to a role, or to a visitor. */
export function navigation(role: string | undefined): readonly Way[] {
  const ways = role && byRole[role];
  return ways ? [...ways, account] : visitor;
}

/** The links at the end of every page; `key` names the text in common.json under `footer`. */
export const footerLinks: readonly Way<"footer">[] = [
  { key: "requirements", href: "/requirements" },
  { key: "shared", href: "/shared" },
  { key: "help", href: "/help" },
  { key: "privacy", href: "/privacy" },
  { key: "accessibility", href: "/accessibility" },
  { key: "api", href: "/api/docs" },
];
