import { type allRights, homeOf, isForManagers, type Permission } from "#lib/accounts/rights.ts";
import { isStaffRole } from "#lib/accounts/staff-roles.ts";
import type { Role } from "#lib/platform/db/types.ts";
import { permissionTexts } from "./permission-texts.ts";

type Rights = typeof allRights;

/** Roles and their rights, as a Markdown page. */
export function rightsPage(rights: Rights): string {
  const roles = rights["account:own"];
  const permissions = Object.keys(permissionTexts) as Permission[];
  const may = (role: Role, permission: Permission) => {
    if (!rights[permission].includes(role)) return "";
    return isForManagers(permission) ? "manager" : "●";
  };
  return [
    "# Roles and rights",
    "",
    "Made by `npm run docs` from `lib/accounts/rights.ts`, the only place that says who may do what: pages, actions,",
    "queries and files all ask it. `tests/e2e/attack/rights.spec.ts` walks every address with every role and with none.",
    "",
    "| role | begins at | how one gets it | signs in with |",
    "| --- | --- | --- | --- |",
    ...roles.map((role) => `| ${role} | \`${homeOf(role)}\` | ${wayTo(role)} |`),
    "",
    "Nobody becomes staff by registering. An account has one role; a host is manager or clerk of an organisation, and what",
    "only managers may do says so. An auditor has every right that only reads, and no other.",
    "",
    `| right | what it allows | ${roles.join(" | ")} |`,
    `| --- | --- | ${roles.map(() => ":-:").join(" | ")} |`,
    ...permissions.map(
      (permission) =>
        `| \`${permission}\` | ${permissionTexts[permission]} | ${roles.map((role) => may(role, permission)).join(" | ")} |`,
    ),
    "",
  ].join("\n");
}

const wayTo = (role: Role): string =>
  isStaffRole(role)
    ? "a supervisor's invitation by mail | password (or the configured OpenID Connect provider) and authenticator app"
    : "registers | password";
