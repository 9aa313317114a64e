import { expect, it } from "vitest";
import { auditRoles } from "#lib/audit/record.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

// An application's history shows the role of each actor, and the page failed for a role without a name.
it.each(locales)("every role in the audit has a name in %s", (locale) => {
  const t = translator(locale, "staff");
  expect(auditRoles.filter((role) => !t.has(`role.${role}`))).toEqual([]);
});
