import type { Demo } from "#prisma/seed-demo.ts";
import type { Stack } from "./start-stack.ts";

/** The addresses and accounts of a portal that was just started. */
export function startTable(stack: Stack, demo: Demo | undefined): string {
  const lines = [
    "",
    `  Portal    ${stack.appUrl}`,
    stack.mailboxUrl ? `  Mailbox   ${stack.mailboxUrl}   (every mail that the portal sends)` : "",
    stack.stripeUrl ? "  Payment   test card 4242 4242 4242 4242, any future date, any CVC" : "",
    ...(demo ? demoLines(demo, stack.demoPassword ?? "") : []),
    "",
  ];
  return lines.filter((line, index) => line !== "" || index === 0 || index === lines.length - 1).join("\n");
}

function demoLines(demo: Demo, password: string): string[] {
  return [
    " ",
    `  Demo accounts, all with the password ${password} (staff without a second factor, in the demo alone)`,
    ...demo.accounts.map((account) => `    ${account.email.padEnd(26)} ${account.role.toLowerCase()}`),
    " ",
    "  Invitation numbers ready to use, each with the passport it is bound to",
    ...demo.invitations.flatMap((invitation) => [
      `    ${invitation.number}  ${invitation.purpose}`,
      ...invitation.passportLines.map((line) => `      ${line}`),
    ]),
  ];
}
