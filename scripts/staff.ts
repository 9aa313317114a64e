/**
 * `npm run staff -- invite ADDRESS [LANGUAGE]`: invites the first supervisor of a new service, who then invites the
 * others.
 */
import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import type { FirstInviteProblem } from "#lib/accounts/staff/invite-staff.ts";
import { isLocale, locales } from "#lib/platform/i18n/locale.ts";

const problems = {
  invalid: "This is not an e-mail address.",
  "has-account": "This address has an account already.",
  "not-allowed": "There is a supervisor already: staff are invited at /staff/people.",
  limited: "Too many mails went to this address lately.",
} as const satisfies Record<FirstInviteProblem["kind"], string>;

if (existsSync(".env")) loadEnvFile(".env");
const [command, address, language = "ru"] = process.argv.slice(2);
if (command !== "invite" || !address || !isLocale(language)) {
  process.stderr.write(`Usage: npm run staff -- invite ADDRESS [${locales.join("|")}]\n`);
  process.exit(2);
}
const { inviteFirstSupervisor } = await import("#lib/accounts/staff/invite-staff.ts");
const invited = await inviteFirstSupervisor(address, language);
if (invited.ok) process.stdout.write("The invitation is on its way; the worker sends it.\n");
else process.stderr.write(`${problems[invited.problem.kind]}\n`);
process.exit(invited.ok ? 0 : 1);
