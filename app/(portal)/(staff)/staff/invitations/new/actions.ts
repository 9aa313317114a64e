"use server";

import { enterOnPaper, newHostFields, type PaperProblem } from "#lib/invitations/enter-on-paper.ts";
import { requestProblemText } from "#lib/invitations/request/problem-text.ts";
import { typedFrom } from "#lib/invitations/request/request-form.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { addressErrors, typedAddress } from "#lib/platform/forms/address-fields.ts";
import { postedFields } from "#lib/platform/forms/fields.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { formAction } from "#lib/web/action.ts";

/** Enters a request submitted on paper and shows it. */
export const paperAction = formAction({
  right: "invitation:decide",
  run: ({ actor, form }) =>
    enterOnPaper(
      actor,
      {
        ...postedFields(newHostFields, form, (field) => `host-${field}`),
        idNumber: form.text("host-number"),
        address: typedAddress(form),
      },
      typedFrom(form),
    ),
  done: ({ invitationId }) => `/staff/invitations/${invitationId}`,
  problem: (problem, { locale }) => errorsOf(locale, problem),
});

async function errorsOf(locale: Locale, problem: PaperProblem): Promise<readonly FieldError[]> {
  const [t, rules] = [translator(locale, "invitations"), translator(locale, "rules")];
  const organisation = translator(locale, "organisation");
  const policy = await policyOn(todayInAlmaty());
  const { number } = problem;
  return [
    ...(number
      ? [
          {
            field: "host-number",
            message:
              number === "needs-BIN" || number === "needs-IIN"
                ? t("staff.needs-bin")
                : rules(`problem.${number}`),
          },
        ]
      : []),
    // An unknown number is reported first: it may belong to a registered host, for whom no more details are needed.
    ...(number
      ? []
      : problem.host.fields.map(({ field, code, values }) => ({
          field: `host-${field}`,
          message:
            code === "missing"
              ? t("staff.host-missing", { label: textOf(t, `staff.host-${field}`) })
              : textOf(organisation, `problem.${field}.${code}`, values),
        }))),
    ...(number ? [] : addressErrors(locale, problem.host.address)),
    ...problem.fields.map((found) => ({
      field: found.field,
      message: requestProblemText(locale, policy, found),
    })),
  ];
}
